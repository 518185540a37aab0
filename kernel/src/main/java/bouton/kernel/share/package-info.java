/** Names that cells of all languages see, by reference. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.share;
