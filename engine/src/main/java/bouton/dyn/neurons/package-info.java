/** Models: neurons. One model, one file. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.neurons;
