/** Models: synapses. One model, one file. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.synapses;
