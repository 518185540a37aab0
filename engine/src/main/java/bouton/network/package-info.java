/**
 * Populations and projections become a step plan: an ordered list of operations on one store of state. Models are declared in
 * {@code bouton.dyn}; here they get arrays, wiring and a place in the plan.
 */
@org.jspecify.annotations.NullMarked
package bouton.network;
