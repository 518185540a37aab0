package bouton.init;

import bouton.error.Heap;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes of variables, as messages print them. */
final class Shapes {
    private Shapes() {}

    static int size(int[] shape) {
        int size = Heap.count(shape);
        Heap.check("An array of shape " + text(shape), (double) Double.BYTES * size);
        return size;
    }

    static String text(int[] shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
