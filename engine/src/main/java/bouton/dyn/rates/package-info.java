/** Rate models: populations described by their activity. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.rates;
