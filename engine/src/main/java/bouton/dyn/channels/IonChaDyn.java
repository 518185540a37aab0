package bouton.dyn.channels;

/** What a conductance-based neuron is built from: a {@link Channel}, an ion with channels of its own, or a mix of ions. */
public interface IonChaDyn {}
