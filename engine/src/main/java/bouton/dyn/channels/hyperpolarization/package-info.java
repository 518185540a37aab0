/** Channels that hyperpolarization opens. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.channels.hyperpolarization;
