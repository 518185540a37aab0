package bouton.equation;

/**
 * The values a parameter may take.
 *
 * @param low lower end
 * @param lowOpen true if the lower end itself is not allowed
 * @param high upper end
 * @param highOpen true if the upper end itself is not allowed
 */
public record Range(double low, boolean lowOpen, double high, boolean highOpen) {
    /** Any finite number. */
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

    /** Whether the value lies in it. NaN lies in none. */
    public boolean contains(double v) {
        return (lowOpen ? v > low : v >= low) && (highOpen ? v < high : v <= high);
    }

    /** For a message: {@code "> 0"}, {@code "in [0, 1]"}, {@code "finite"}. */
    public String text() {
        boolean below = low == Double.NEGATIVE_INFINITY;
        boolean above = high == Double.POSITIVE_INFINITY;
        if (below && above) {
            return "finite";
        }
        if (above) {
            return (lowOpen ? "> " : ">= ") + number(low);
        }
        if (below) {
            return (highOpen ? "< " : "<= ") + number(high);
        }
        return "in " + (lowOpen ? "(" : "[") + number(low) + ", " + number(high) + (highOpen ? ")" : "]");
    }

    static Range parse(String text, String line) {
        String s = text.strip();
        if (s.isEmpty()) {
            return ANY;
        }
        try {
            if (s.startsWith(">=")) {
                return new Range(Double.parseDouble(s.substring(2)), false, Double.POSITIVE_INFINITY, true);
            }
            if (s.startsWith(">")) {
                return new Range(Double.parseDouble(s.substring(1)), true, Double.POSITIVE_INFINITY, true);
            }
            if (s.startsWith("in ")) {
                String body = s.substring(3).strip();
                String[] ends = body.substring(1, body.length() - 1).split(",");
                return new Range(
                        Double.parseDouble(ends[0]),
                        body.startsWith("("),
                        Double.parseDouble(ends[1]),
                        body.endsWith(")"));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw EquationException.at(
                    "Cannot read the range '" + s + "'; write '> 0', '>= 0' or 'in [0, 1]'", line, line.indexOf(s));
        }
        throw EquationException.at(
                "Cannot read the range '" + s + "'; write '> 0', '>= 0' or 'in [0, 1]'", line, line.indexOf(s));
    }

    private static String number(double v) {
        return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
    }
}
