package bouton.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private final SpikeEvents spikes = Samples.spikes(4, 5, 3);
    private final StateColumns states = Samples.states(3, true, 0);
    private final Recording recording = recording();

    private Recording recording() {
        Map<String, Recorded> monitors = new LinkedHashMap<>();
        monitors.put("E.spike", spikes);
        monitors.put("E.V", states);
        return new Recording(monitors, Map.of("seed", "42"), 0.1, 5, 3);
    }

    @Test
    void monitorsKeepTheirOrderAndTheRunItsTimes() {
        assertEquals(List.of("E.spike", "E.V"), recording.names());
        assertSame(spikes, recording.spikes("E.spike"));
        assertSame(states, recording.states("E.V"));
        assertArrayEquals(new double[] {0.5, 0.6, 0.7}, recording.ts(), 1e-12);
        assertEquals("42", recording.provenance().get("seed"));
    }

    @Test
    void wrongNamesAreAnsweredWithTheNearest() {
        String unknown = assertThrows(UnknownNameException.class, () -> recording.get("E.spikes"))
                .getMessage();
        assertTrue(unknown.contains("did you mean 'E.spike'"), unknown);
        String kind = assertThrows(BadValueException.class, () -> recording.spikes("E.V"))
                .getMessage();
        assertEquals("The monitor E.V did not record spikes; those that did: E.spike.", kind);
        assertTrue(assertThrows(BadValueException.class, () -> recording.save("run.csv"))
                .getMessage()
                .contains("must end with .npz"));
        assertTrue(assertThrows(BadValueException.class, () -> spikes.save("run.npy"))
                .getMessage()
                .contains("two arrays"));
        assertTrue(assertThrows(BadValueException.class, () -> states.save("run.parquet"))
                .getMessage()
                .contains(".csv, .npz or .npy"));
    }
}
