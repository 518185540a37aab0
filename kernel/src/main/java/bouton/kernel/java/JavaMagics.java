package bouton.kernel.java;

import bouton.error.BoutonException;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.magic.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** IJava's magics: libraries from Maven and from files, and cells from files. */
final class JavaMagics {
    private final Supplier<Session> session;
    private final RuntimeServices services;
    private final MavenResolver maven = new MavenResolver();
    private final OwnLibraries own = new OwnLibraries(System.getProperty("java.class.path", ""));

    private JavaMagics(Supplier<Session> session, RuntimeServices services) {
        this.session = session;
        this.services = services;
    }

    /**
     * The magics of a session.
     *
     * @param session started when a magic first needs it
     * @param services run the cells of files
     */
    static List<Magic> all(Supplier<Session> session, RuntimeServices services) {
        JavaMagics magics = new JavaMagics(session, services);
        List<Magic> all = new ArrayList<>();
        for (String name : List.of("maven", "addMavenDependency", "addMavenDependencies")) {
            String help = "%" + name + " group:artifact:version... adds libraries and all they need.";
            all.add(new JavaMagic(
                    name, help, false, (words, _, _) -> magics.add(magics.maven.resolve(words), Words.line(words))));
        }
        for (String name : List.of("mavenRepo", "addMavenRepo")) {
            String help = "%" + name + " ID URL adds a repository for %maven.";
            all.add(new JavaMagic(name, help, false, (words, _, _) -> magics.repository(words)));
        }
        all.add(new JavaMagic(
                "loadFromPOM",
                "%loadFromPOM FILE [SCOPE...], or %%loadFromPOM [SCOPE...] above XML, adds the dependencies of a POM.",
                true,
                (words, body, _) -> magics.pom(words, body)));
        all.add(new JavaMagic(
                "jars", "%jars FILE.jar... (with * and ?) adds jars.", false, (words, _, _) -> magics.files(words)));
        all.add(new JavaMagic(
                "classpath",
                "%classpath FOLDER or FILE.jar... (with * and ?) adds to the class path; without them, shows it.",
                false,
                (words, _, _) -> words.isEmpty() ? magics.shown() : magics.files(words)));
        all.add(new JavaMagic(
                "load",
                "%load FILE runs a file of Java snippets, or the Java cells of a notebook.",
                false,
                (words, _, _) -> magics.load(words)));
        all.add(new ParameterMagic(session, services));
        return List.copyOf(all);
    }

    /** Not cut into words: JSON has quotes of its own. */
    private record ParameterMagic(Supplier<Session> session, RuntimeServices services) implements Magic {
        @Override
        public String name() {
            return "parameter";
        }

        @Override
        public String help() {
            return "%parameter NAME JSON sets a variable, in the type it was declared with; papermill writes it.";
        }

        @Override
        public Outcome run(String arguments, @Nullable String body, ExecutionContext context) {
            String[] parts = arguments.split("\\s+", 2);
            if (parts.length != 2) {
                throw new BoutonException("'" + arguments + "' is no name and value; write %parameter NAME JSON.");
            }
            String type = session.get().variables().stream()
                    .filter(v -> v.name().equals(parts[0]))
                    .map(VarSnippet::typeName)
                    .findFirst()
                    .orElse(null);
            return services.run(Parameter.statement(parts[0], parts[1], type), "java");
        }
    }

    private interface Work {
        @Nullable
        Object on(List<String> words, @Nullable String body, ExecutionContext context);
    }

    /** A magic whose value Java code may use; an {@link Outcome} is how it ended instead. */
    private record JavaMagic(String name, String help, boolean takesCell, Work work) implements Magic {
        @Override
        public Outcome run(String arguments, @Nullable String body, ExecutionContext context) {
            try {
                return work.on(Words.of(arguments), body, context) instanceof Outcome outcome
                        ? outcome
                        : new Outcome.Done(null);
            } catch (BoutonException e) {
                String message = String.valueOf(e.getMessage());
                return new Outcome.Failed("MagicError", message, List.of("%" + name + ": " + message));
            }
        }

        @Override
        public @Nullable Object call(String arguments, @Nullable String body, ExecutionContext context) {
            return switch (work.on(Words.of(arguments), body, context)) {
                case Outcome.Done done -> done.result();
                case Outcome.Failed failed -> throw new BoutonException(failed.evalue());
                case Outcome.Interrupted _ -> throw new BoutonException("%" + name + " was stopped.");
                case null -> null;
                case Object value -> value;
            };
        }
    }

    private List<String> add(List<String> paths, String asked) {
        paths.forEach(session.get()::addToClasspath);
        String notice = own.notice(paths, asked);
        if (notice != null) {
            try {
                services.err().write((notice + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return paths;
    }

    private List<String> files(List<String> patterns) {
        if (patterns.isEmpty()) {
            throw new BoutonException("name at least one file, such as %jars lib/*.jar.");
        }
        List<String> paths = patterns.stream()
                .flatMap(pattern -> CellFiles.matching(pattern).stream())
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
        return add(paths, String.join(" ", paths));
    }

    private @Nullable Object repository(List<String> words) {
        if (words.size() != 2) {
            throw new BoutonException(
                    "'" + Words.line(words) + "' is not an id and an address; write %mavenRepo ID URL.");
        }
        maven.repository(words.get(0), words.get(1));
        return null;
    }

    private List<String> pom(List<String> words, @Nullable String body) {
        if (body != null) {
            return add(maven.resolve(Pom.of(body), words), body);
        }
        if (words.isEmpty()) {
            throw new BoutonException("name a POM, such as %loadFromPOM pom.xml.");
        }
        Pom pom = Pom.read(CellFiles.existing(words.getFirst()));
        return add(maven.resolve(pom, words.subList(1, words.size())), pom.xml());
    }

    private Outcome shown() {
        return new Outcome.Done(MimeBundle.text(String.join("\n", session.get().classpath())));
    }

    private Outcome load(List<String> words) {
        if (words.size() != 1) {
            throw new BoutonException("'" + Words.line(words) + "' is not one file; write %load FILE.");
        }
        Outcome outcome = new Outcome.Done(null);
        for (String cell : CellFiles.cells(words.getFirst())) {
            outcome = services.run(cell, "java");
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        return outcome;
    }
}
