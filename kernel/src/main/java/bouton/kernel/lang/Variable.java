package bouton.kernel.lang;

/**
 * A top-level variable, as {@code %who} shows it.
 *
 * @param name its name
 * @param type its type in the words of its language
 * @param summary its value in one short line
 */
public record Variable(String name, String type, String summary) {}
