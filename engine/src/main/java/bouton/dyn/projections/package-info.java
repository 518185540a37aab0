/** Projections between populations, with brainpy's names, argument order and update rules. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.projections;
