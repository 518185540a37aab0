package bouton.frame;

import bouton.error.BoutonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a recording needs in its npz file beside its monitors, to be opened again as it was. */
final class RunFile {
    private static final int FORMAT = 1;
    private static final String PROVENANCE = "provenance/";
    private static final String PARAMETERS = "parameters/";

    private RunFile() {}

    static void write(Recording recording, Npz.Archive zip) throws IOException {
        zip.number("run/format", FORMAT);
        zip.doubles("run/dt", new double[] {recording.dt()});
        zip.number("run/first", recording.firstStep());
        zip.number("run/steps", recording.steps());
        String[] names = recording.names().toArray(String[]::new);
        if (names.length > 0) {
            zip.text("run/monitors", new int[] {names.length}, names);
        }
        for (String name : names) {
            Recorded recorded = recording.get(name);
            zip.number("run/first/" + name, recorded.firstStep());
            zip.text("run/unit/" + name, new int[0], recorded.unit());
            switch (recorded) {
                case StateColumns s -> zip.number("run/every/" + name, s.every());
                case SpikeEvents s -> zip.number("run/steps/" + name, s.steps());
            }
        }
        for (Map.Entry<String, double[]> p : recording.parameters().entrySet()) {
            zip.doubles(PARAMETERS + p.getKey(), p.getValue());
        }
        for (Map.Entry<String, String> p : recording.provenance().entrySet()) {
            zip.text(PROVENANCE + p.getKey(), new int[0], p.getValue());
        }
    }

    static Recording read(Path file) {
        Map<String, NpyArray> arrays = Npz.read(file);
        if (!arrays.containsKey("run/format")) {
            throw new BoutonException(
                    "'" + file + "' holds no run: it has no array run/format. Npz.read gives its arrays as they are.");
        }
        try {
            return read(arrays);
        } catch (BoutonException | IndexOutOfBoundsException e) {
            throw new BoutonException("'" + file + "' holds a damaged run: " + e.getMessage(), e);
        }
    }

    private static Recording read(Map<String, NpyArray> arrays) {
        long format = number(arrays, "run/format");
        if (format != FORMAT) {
            throw new BoutonException("it has format " + format + ", and this Bouton reads format " + FORMAT + ".");
        }
        Map<String, Recorded> monitors = new LinkedHashMap<>();
        NpyArray names = arrays.get("run/monitors");
        for (int k = 0; names != null && k < names.size(); k++) {
            String name = names.text(k);
            monitors.put(name, monitor(arrays, name));
        }
        Map<String, String> provenance = new LinkedHashMap<>();
        Map<String, double[]> parameters = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            if (name.startsWith(PROVENANCE)) {
                provenance.put(name.substring(PROVENANCE.length()), array.text(0));
            } else if (name.startsWith(PARAMETERS)) {
                parameters.put(name.substring(PARAMETERS.length()), array.doubles());
            }
        });
        return new Recording(
                monitors,
                provenance,
                need(arrays, "run/dt").get(0),
                number(arrays, "run/first"),
                number(arrays, "run/steps"),
                parameters);
    }

    private static Recorded monitor(Map<String, NpyArray> arrays, String name) {
        double dt = need(arrays, name + ".dt").get(0);
        long seed = number(arrays, name + ".seed");
        long first = number(arrays, "run/first/" + name);
        if (arrays.containsKey(name + ".steps")) {
            SpikeEvents spikes = SpikeEvents.create(name, (int) number(arrays, name + ".num"), dt, first, seed);
            spikes.restore(
                    number(arrays, "run/steps/" + name),
                    need(arrays, name + ".steps"),
                    need(arrays, name + ".neurons"));
            return spikes;
        }
        NpyArray numbers = need(arrays, name);
        double[] columns = need(arrays, name + ".indices").doubles();
        int[] indices = new int[columns.length];
        for (int k = 0; k < indices.length; k++) {
            indices[k] = (int) columns[k];
        }
        if (numbers.shape().length != 2 || numbers.shape()[1] != indices.length) {
            throw new BoutonException(
                    name + " does not have a column for each of its " + indices.length + " elements.");
        }
        StateColumns states = StateColumns.create(
                name,
                need(arrays, "run/unit/" + name).text(0),
                dt,
                first,
                (int) number(arrays, "run/every/" + name),
                indices,
                numbers.type().equals("<f8"),
                numbers.shape()[0],
                seed);
        states.restore(numbers.data());
        return states;
    }

    private static long number(Map<String, NpyArray> arrays, String name) {
        NpyArray array = need(arrays, name);
        return array.type().equals("<i8")
                ? array.data().get(java.lang.foreign.ValueLayout.JAVA_LONG, 0)
                : (long) array.get(0);
    }

    private static NpyArray need(Map<String, NpyArray> arrays, String name) {
        NpyArray array = arrays.get(name);
        if (array == null || array.size() == 0 && name.startsWith("run/")) {
            throw new BoutonException("it lacks the array " + name + ".");
        }
        return array;
    }
}
