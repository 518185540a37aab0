package bouton.kernel.magic;

import bouton.error.BoutonException;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a magic: words between blanks, where quotes keep blanks together. */
public final class Words {
    private Words() {}

    /** Cuts a line into words. A backslash is a letter like others, for the paths of Windows. */
    public static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        char open = cut(line, words);
        if (open != 0) {
            throw new BoutonException("The quote " + open + " in '" + line + "' has no end.");
        }
        return List.copyOf(words);
    }

    /** Whether every quote of a line has its end. */
    public static boolean isWhole(String line) {
        return cut(line, new ArrayList<>()) == 0;
    }

    /** Adds the words and returns the quote that has no end, 0 when there is none. */
    private static char cut(String line, List<String> words) {
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                open = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                open = true;
            } else if (open) {
                words.add(word.toString());
                word.setLength(0);
                open = false;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return quote;
    }

    /** One line that {@link #of} cuts into these words. */
    public static String line(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            String quote = word.contains("\"") ? "'" : "\"";
            boolean plain =
                    !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'');
            line.append(line.isEmpty() ? "" : " ").append(plain ? word : quote + word + quote);
        }
        return line.toString();
    }
}
