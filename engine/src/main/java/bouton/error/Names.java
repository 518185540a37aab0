package bouton.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the known name that a misspelled one was probably meant to be. */
public final class Names {
    private Names() {}

    /**
     * A sentence end such as {@code "; did you mean 'tau'? Known: tau, U."}.
     *
     * @param name what the user wrote
     * @param known the valid names
     */
    public static String hint(String name, Collection<String> known) {
        List<String> sorted = new ArrayList<>(known);
        String best = nearest(name, sorted);
        String list = sorted.size() <= 24
                ? String.join(", ", sorted)
                : String.join(", ", sorted.subList(0, 24)) + ", ... (" + sorted.size() + " in all)";
        return (best.isEmpty() ? "" : "; did you mean '" + best + "'?")
                + (best.isEmpty() ? ". Known: " : " Known: ")
                + (list.isEmpty() ? "none" : list)
                + ".";
    }

    /** The known name nearest to {@code name}, or an empty string when none is near. */
    public static String nearest(String name, Collection<String> known) {
        String best = "";
        int bestCost = Math.max(2, name.length() / 2) + 1;
        for (String candidate : known) {
            int cost = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (cost < bestCost) {
                bestCost = cost;
                best = candidate;
            }
        }
        return best;
    }

    /** Damerau-Levenshtein distance with adjacent transpositions. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + swap);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
