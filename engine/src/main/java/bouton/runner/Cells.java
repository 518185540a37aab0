package bouton.runner;

import bouton.dyn.Model;

/**
 * A population of a network, or a stretch of one, before and after it gets its arrays.
 *
 * @param name its name in the network
 * @param model what it is
 * @param from first element
 * @param to element after the last
 */
public record Cells(String name, Model<?> model, int from, int to) {
    /** The elements {@code from .. to - 1}. */
    public Cells slice(int first, int last) {
        if (first < 0 || last > to - from || first >= last) {
            throw new bouton.error.ShapeException(
                    name + " has " + (to - from) + " elements; [" + first + ":" + last + "] is not a part of it.");
        }
        return new Cells(name, model, from + first, from + last);
    }

    /** Several populations as one end of a connection. */
    public static Cells[] all(Cells... cells) {
        return cells.clone();
    }
}
