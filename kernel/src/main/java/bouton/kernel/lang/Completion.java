package bouton.kernel.lang;

import java.util.List;

/**
 * Answers to a Tab.
 *
 * @param start first replaced code point
 * @param end code point after the last replaced one
 * @param items whole replacements for that range
 */
public record Completion(int start, int end, List<Item> items) {
    /**
     * One candidate.
     *
     * @param text the replacement
     * @param type {@code function}, {@code class}, {@code instance}, {@code keyword}, {@code magic}, ... or empty
     * @param signature such as {@code (int x)} or empty
     */
    public record Item(String text, String type, String signature) {
        /** A candidate about which only its text is known. */
        public Item(String text) {
            this(text, "", "");
        }
    }

    /** No candidate. */
    public static Completion none(int cursor) {
        return new Completion(cursor, cursor, List.of());
    }
}
