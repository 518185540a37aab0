/** What users name: models with brainpy's names, parameters and defaults, their catalogue, and projections between populations. */
@org.jspecify.annotations.NullMarked
package bouton.dyn;
