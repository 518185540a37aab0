package bouton.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HeapTest {
    private static String refused(Executable made) {
        return assertThrows(BadValueException.class, made).getMessage();
    }

    @Test
    void whatCannotFitIsRefusedWithItsSize() {
        double most = Runtime.getRuntime().maxMemory();
        Heap.check("A thing", 0.8 * most);
        String said = refused(() -> Heap.check("A thing", 3 * most));
        assertTrue(said.startsWith("A thing would take ") && said.contains("BOUTON_MEMORY"), said);
    }

    @Test
    void anArrayHasItsLimit() {
        assertEquals(6, Heap.count(2, 3));
        assertEquals(1, Heap.count());
        assertEquals(
                "Shape (200000, 200000) has 4.000e+10 elements; one array can have at most 2147483639.",
                refused(() -> Heap.count(200_000, 200_000)));
    }
}
