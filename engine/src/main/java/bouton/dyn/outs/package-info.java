/** Models: outs. One model, one file. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.outs;
