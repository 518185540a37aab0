/** Initializers: how parameters, weights and initial states get their values. */
@org.jspecify.annotations.NullMarked
package bouton.init;
