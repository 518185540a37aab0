package bouton.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A range of numbers along one side of a panel.
 *
 * @param label what the numbers are, with their unit
 * @param low the number at its beginning
 * @param high the number at its end, larger than {@code low}
 */
record Axis(String label, double low, double high) {
    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-3;
    private static final int FEW = 5;
    private static final int MAX_DECIMALS = 3;

    /** An axis over a range; one number alone is given room around it. */
    static Axis over(String label, double low, double high) {
        if (low < high) {
            return new Axis(label, low, high);
        }
        double half = low == 0 ? 1 : Math.abs(low) * 0.05;
        return new Axis(label, low - half, low + half);
    }

    /** Where a number lies between two pixels. */
    double place(double v, double from, double to) {
        return from + (v - low) / (high - low) * (to - from);
    }

    boolean sameRange(Axis other) {
        return low == other.low && high == other.high && label.equals(other.label);
    }

    /**
     * The power of ten, a multiple of three, that very large or very small numbers are written without; 0 also where they differ only in their last
     * digits.
     */
    private int power() {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (largest < LARGE && largest >= SMALL) {
            return 0;
        }
        int power = 3 * (int) Math.floor(Math.log10(largest) / 3);
        return power - Math.log10(step(FEW)) > MAX_DECIMALS ? 0 : power;
    }

    /** The label, with the power of ten where numbers are written without it. */
    String fullLabel() {
        int p = power();
        if (p == 0) {
            return label;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : Integer.toString(p).toCharArray()) {
            digits.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return (label + " ×10" + digits).strip();
    }

    /** Round numbers on the axis, about so many. */
    double[] ticks(int about) {
        double step = step(about);
        double first = Math.ceil(low / step - 1e-9);
        int count = (int) Math.max(0, Math.floor(high / step + 1e-9) - first + 1);
        double[] at = new double[count];
        for (int k = 0; k < count; k++) {
            at[k] = (first + k) * step;
        }
        return at;
    }

    /** 1, 2 or 5 times a power of ten, whichever is nearest in ratio. */
    private double step(int about) {
        double raw = (high - low) / about;
        double ten = Math.pow(10, Math.floor(Math.log10(raw)));
        double f = raw / ten;
        return ten * (f < Math.sqrt(2) ? 1 : f < Math.sqrt(10) ? 2 : f < Math.sqrt(50) ? 5 : 10);
    }

    /** A tick as text, with as many decimals as the step between ticks has. */
    String text(double tick, int about) {
        int decimals = Math.max(0, power() - (int) Math.floor(Math.log10(step(about)) + 1e-9));
        BigDecimal v = new BigDecimal(tick).movePointLeft(power()).setScale(decimals, RoundingMode.HALF_EVEN);
        return (v.signum() == 0 ? v.abs() : v).toPlainString().replace('-', '−');
    }
}
