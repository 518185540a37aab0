package bouton.dyn;

/** A synapse whose response is linear, so that one state per post neuron serves all that arrives there. */
public interface AlignPost {}
