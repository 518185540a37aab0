package bouton.bench;

import bouton.error.BoutonException;
import bouton.plot.Plots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code ./bouton bench report [FILE...]}: writes {@code docs/benchmarks.md} and its plots from records of {@code --json}; without files from those
 * in {@code docs/benchmarks/}. What was measured while the machine was busy with other work is left out, and counted.
 */
public final class Report {
    private static final String INTRODUCTION = """
            # Benchmarks
            This page is written by `./bouton bench report` from the records in `docs/benchmarks/`, which these commands make:
            ```
            ./bouton bench --json docs/benchmarks/bouton.json
            ./bouton bench --peers --json docs/benchmarks/peers.json
            ```
            `--only NAMES`, `--n`, `--repeat K`, `--threads 1,2,auto`, `--precision float32,float64` and `--quick` choose what runs. Times are medians of K runs (five
            unless said) after two seconds of warm-up, monitors off, spikes counted. Each network states its mean rate and its number of synapses, and a run that does
            something else is refused. Peers run one thread, in turns with Bouton, compiling excluded; a ratio is given only where number format and mean rate
            (within 5 %) agree. Figures of a machine on which other work kept more than 0.3 cores busy meanwhile are left out; where that was not measured,
            the column is empty.

            """;

    private final Path docs;
    private final List<Row> rows;
    private final int busy;
    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private Report(Path docs, List<Row> all) {
        this.docs = docs;
        this.rows = all.stream()
                .filter(r -> !(r.number("others_busy") > Machine.QUIET) && !r.has("quick"))
                .toList();
        this.busy = all.size() - rows.size();
    }

    /**
     * Writes the report.
     *
     * @param args the folder of the page, then the records
     */
    public static void main(String[] args) throws IOException {
        try {
            Path docs = Path.of(args[0]);
            List<Path> files = new ArrayList<>();
            Arrays.stream(args).skip(1).map(Path::of).forEach(files::add);
            if (files.isEmpty() && Files.isDirectory(docs.resolve("benchmarks"))) {
                try (Stream<Path> found = Files.list(docs.resolve("benchmarks"))) {
                    found.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
                }
            }
            System.out.println(write(docs, files));
        } catch (BoutonException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    /** Writes page and plots into a folder; returns what it did, in one line. */
    static String write(Path docs, List<Path> files) throws IOException {
        List<Row> all = new ArrayList<>();
        for (Path f : files) {
            all.addAll(Records.read(f));
        }
        Report r = new Report(docs, all);
        r.write();
        return docs.resolve("benchmarks.md") + ": " + r.rows.size() + " figures, " + r.busy
                + " left out because the machine was busy or the run a quick one";
    }

    private void write() throws IOException {
        if (rows.isEmpty()) {
            page.append("No figures yet: none of the records was made on a quiet machine.\n");
        }
        machines();
        networks();
        peers();
        others();
        if (busy > 0) {
            page.append("\nLeft out: ").append(busy).append(" figures of a busy machine or of quick runs.\n");
        }
        Files.writeString(docs.resolve("benchmarks.md"), page.toString());
    }

    private void machines() {
        Set<String> machines = new LinkedHashSet<>();
        for (Row r : rows) {
            machines.add(String.format(
                    Locale.ROOT,
                    "%s, %.0f cores, vectors of %.0f bits, %s, Java %s; Bouton %s",
                    r.text("cpu"),
                    r.number("cores"),
                    r.number("vector_bits"),
                    r.text("os"),
                    r.text("java"),
                    r.text("version")));
        }
        machines.forEach(m -> page.append("Machine: ").append(m).append(".\n\n"));
    }

    private void networks() {
        List<Row> mine = rows.stream()
                .filter(r -> r.has("threads") && r.has("s_per_bio_s"))
                .toList();
        if (mine.isEmpty()) {
            return;
        }
        page.append("## Networks\n");
        for (NetworkBenchmark b : Suite.NETWORKS) {
            if (mine.stream().anyMatch(r -> r.text("benchmark").equals(b.name()))) {
                page.append("- `")
                        .append(b.name())
                        .append("`: ")
                        .append(b.title())
                        .append(".\n");
            }
        }
        page.append(
                "\n| network | precision | threads | s per biological s | best | ns per neuron-step | ns per event | rate Hz | build s | first run s | bytes per step |"
                        + " bytes per synapse | others busy | date |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Row r : mine) {
            page.append(line(
                    r.text("benchmark"),
                    r.text("precision"),
                    threads(r),
                    number(r, "s_per_bio_s"),
                    number(r, "best"),
                    number(r, "ns_per_neuron_step"),
                    number(r, "ns_per_event"),
                    number(r, "rate_hz"),
                    number(r, "build_s"),
                    number(r, "first_run_s"),
                    number(r, "bytes_per_step"),
                    number(r, "bytes_per_synapse"),
                    number(r, "others_busy"),
                    r.text("date")));
        }
        page.append('\n');
        scaling(mine);
    }

    /** COBA with 80 synapses per neuron, by size. */
    private void scaling(List<Row> mine) {
        List<Row> sizes = mine.stream()
                .filter(r -> r.text("precision").equals("float32")
                        && (r.text("benchmark").equals("coba")
                                || r.text("benchmark").startsWith("coba-scale-")))
                .sorted((a, b) -> Double.compare(a.number("neurons"), b.number("neurons")))
                .toList();
        double[] x = sizes.stream()
                .mapToDouble(r -> Math.log10(r.number("neurons")))
                .distinct()
                .toArray();
        if (x.length < 2) {
            return;
        }
        Map<String, double[]> lines = new LinkedHashMap<>();
        for (Row r : sizes) {
            String name = threads(r) + (r.number("threads") == 1 ? " thread" : " threads");
            double[] y = lines.computeIfAbsent(name, _ -> filled(x.length));
            y[Arrays.binarySearch(x, Math.log10(r.number("neurons")))] = r.number("ns_per_neuron_step");
        }
        Plots.lines(
                        "COBA, 80 synapses per neuron, float32",
                        "log10 of the number of neurons",
                        "ns per neuron-step",
                        x,
                        lines)
                .save(docs.resolve("benchmarks-scaling.png"));
        page.append("![ns per neuron-step by size](benchmarks-scaling.png)\n\n");
    }

    /** With how many threads a row was measured, in words. */
    static String threads(Row r) {
        return r.number("threads") == 0 ? "auto" : number(r, "threads");
    }

    private static double[] filled(int n) {
        double[] y = new double[n];
        Arrays.fill(y, Double.NaN);
        return y;
    }

    private void peers() {
        List<Row> mine = rows.stream().filter(r -> r.has("simulator")).toList();
        if (mine.isEmpty()) {
            return;
        }
        page.append(
                "## Peers\n| network | simulator | version | precision | s per biological s | best | rate Hz | build s | first run s |"
                        + " times Bouton | others busy | date |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Row r : mine) {
            boolean own = r.text("simulator").startsWith("Bouton");
            page.append(line(
                    r.text("benchmark"),
                    r.text("simulator"),
                    r.text("version"),
                    r.text("precision"),
                    number(r, "s_per_bio_s"),
                    number(r, "best"),
                    number(r, "rate_hz"),
                    number(r, "build_s"),
                    number(r, "first_run_s"),
                    own ? "" : r.has("times_bouton") ? number(r, "times_bouton") : "other rate",
                    number(r, "others_busy"),
                    r.text("date")));
        }
        page.append('\n');
        ratios(mine);
    }

    private void ratios(List<Row> mine) {
        List<String> nets = mine.stream()
                .filter(r -> r.has("times_bouton"))
                .map(r -> r.text("benchmark"))
                .distinct()
                .toList();
        if (nets.size() < 2) {
            return;
        }
        double[] x = new double[nets.size()];
        Arrays.setAll(x, k -> k + 1);
        Map<String, double[]> lines = new LinkedHashMap<>();
        for (Row r : mine) {
            if (r.has("times_bouton")) {
                double[] y = lines.computeIfAbsent(r.text("simulator"), _ -> filled(x.length));
                y[nets.indexOf(r.text("benchmark"))] = Math.log10(r.number("times_bouton"));
            }
        }
        Plots.lines(
                        "how many times the time of Bouton",
                        "network, in the order of the table",
                        "log10 of the ratio",
                        x,
                        lines)
                .save(docs.resolve("benchmarks-peers.png"));
        page.append("![ratios](benchmarks-peers.png)\n\n");
    }

    private void others() {
        for (String name : List.of("construct", "cold", "limits", "micro")) {
            List<Row> mine = rows.stream()
                    .filter(r -> r.text("benchmark").equals(name) && r.has("what"))
                    .toList();
            if (!mine.isEmpty()) {
                page.append("## ")
                        .append(name)
                        .append("\n| what | | unit | others busy | date |\n|---|---|---|---|---|\n");
                for (Row r : mine) {
                    page.append(line(
                            r.text("what"),
                            number(r, "value"),
                            r.text("unit"),
                            number(r, "others_busy"),
                            r.text("date")));
                }
                page.append('\n');
            }
        }
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Three digits, or nothing. */
    private static String number(Row r, String key) {
        double v = r.number(key);
        if (Double.isNaN(v)) {
            return "";
        }
        if (Math.abs(v) < 1e-6) {
            return "0";
        }
        if (v == Math.rint(v) && Math.abs(v) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", v);
        }
        int digits = (int) Math.clamp(2 - Math.floor(Math.log10(Math.abs(v))), 0, 6);
        return String.format(Locale.ROOT, "%." + digits + "f", v);
    }
}
