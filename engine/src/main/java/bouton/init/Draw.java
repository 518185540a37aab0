package bouton.init;

/**
 * Where an initializer takes its randomness from: one stream of the engine's counter-based generator.
 *
 * @param seed the seed of the network
 * @param stream the stream reserved for this use
 */
public record Draw(long seed, long stream) {}
