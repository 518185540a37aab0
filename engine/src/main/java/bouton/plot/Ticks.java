package bouton.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** Round numbers along an axis. */
record Ticks(double low, double high, double[] at) {
    static Ticks between(double low, double high, int about) {
        double a = low;
        double b = high;
        if (!(b > a)) {
            double half = a == 0 ? 1 : Math.abs(a) * 0.05;
            a -= half;
            b += half;
        }
        double raw = (b - a) / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double f = raw / power;
        double step = power * (f < 1.5 ? 1 : f < 3.5 ? 2 : f < 7.5 ? 5 : 10);
        int first = (int) Math.ceil(a / step - 1e-9);
        int last = (int) Math.floor(b / step + 1e-9);
        double[] at = new double[Math.max(0, last - first + 1)];
        for (int k = 0; k < at.length; k++) {
            at[k] = (first + k) * step;
        }
        return new Ticks(a, b, at);
    }

    static String label(double v) {
        return Math.abs(v) < 1e-12
                ? "0"
                : new BigDecimal(v, new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
