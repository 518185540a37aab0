/** Rules by which the weights of a projection change. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.plasticity;
