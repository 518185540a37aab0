/**
 * From text to update rule: expressions, their derivatives, the declaration of a model, and the integration methods. Knows no
 * arrays and no kernels.
 */
@org.jspecify.annotations.NullMarked
package bouton.equation;
