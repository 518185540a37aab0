package bouton.init;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes of variables, as messages print them. */
final class Shapes {
    private Shapes() {}

    static int size(int[] shape) {
        int size = 1;
        for (int n : shape) {
            size = Math.multiplyExact(size, n);
        }
        return size;
    }

    static String text(int[] shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
