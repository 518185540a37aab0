package bouton.bench;

import bouton.compile.Precision;
import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param names benchmarks, or beginnings of their names; none for all
 * @param n number of neurons, 0 for the benchmark's own
 * @param repeat runs after the first
 * @param threads numbers of threads to run with, 0 for the automatic choice
 * @param precisions number formats to run with
 * @param json where the record goes; null for nowhere
 * @param quick small sizes, short runs
 */
record Options(
        List<String> names,
        int n,
        int repeat,
        List<Integer> threads,
        List<Precision> precisions,
        @Nullable Path json,
        boolean quick) {
    private static final List<String> KNOWN =
            List.of("--only", "--n", "--repeat", "--threads", "--precision", "--json", "--quick");

    static Options parse(List<String> args) {
        List<String> names = new ArrayList<>();
        int n = 0;
        int repeat = 5;
        List<Integer> threads = List.of();
        List<Precision> precisions = List.of(Precision.values());
        Path json = null;
        boolean quick = false;
        for (int k = 0; k < args.size(); k++) {
            String arg = args.get(k);
            if (!arg.startsWith("--")) {
                names.add(arg);
                continue;
            }
            if (!KNOWN.contains(arg)) {
                throw new UnknownNameException("option of bench", arg, KNOWN);
            }
            if (arg.equals("--quick")) {
                quick = true;
                continue;
            }
            if (++k == args.size()) {
                throw new BadValueException(arg + " needs a value.");
            }
            String value = args.get(k);
            switch (arg) {
                case "--only" -> names.addAll(List.of(value.split(",")));
                case "--n" -> n = count(arg, value);
                case "--repeat" -> repeat = count(arg, value);
                case "--threads" ->
                    threads = List.of(value.split(",")).stream()
                            .map(t -> t.equals("auto") ? 0 : count(arg, t))
                            .toList();
                case "--precision" ->
                    precisions = List.of(value.split(",")).stream()
                            .map(Options::precision)
                            .toList();
                default -> json = Path.of(value);
            }
        }
        if (threads.isEmpty()) {
            threads = quick ? List.of(1) : List.of(1, 2);
        }
        return new Options(names, n, repeat, threads, precisions, json, quick);
    }

    private static int count(String option, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new BadValueException(option + " must be a whole number >= 1, but is '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    private static Precision precision(String name) {
        for (Precision p : Precision.values()) {
            if (p.name().equals(name.toUpperCase(Locale.ROOT))) {
                return p;
            }
        }
        throw new UnknownNameException("precision", name, List.of("float32", "float64"));
    }

    /** Whether a benchmark was asked for. */
    boolean wants(String name) {
        return names.isEmpty() || names.stream().anyMatch(asked -> matches(asked, name));
    }

    /** Refuses names that no benchmark has. */
    void check(List<String> known) {
        for (String asked : names) {
            if (known.stream().noneMatch(name -> matches(asked, name))) {
                throw new UnknownNameException("benchmark", asked, known);
            }
        }
    }

    /** A name, or all that have it as a beginning up to a hyphen: {@code coba-scale} is all sizes. A full name is only itself. */
    private boolean matches(String asked, String name) {
        return name.equals(asked) || (!Suite.NAMES.contains(asked) && name.startsWith(asked + "-"));
    }
}
