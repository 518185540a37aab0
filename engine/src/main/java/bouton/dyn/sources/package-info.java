/** Models: sources. One model, one file. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.sources;
