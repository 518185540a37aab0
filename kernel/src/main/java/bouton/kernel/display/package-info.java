/** What a value looks like in a notebook: MIME bundles and the registry of renderers. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.display;
