package bouton.kernel.java;

import bouton.error.BoutonException;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** IJava's magics: libraries from Maven and from files, and cells from files. */
final class JavaMagics {
    private JavaMagics() {}

    /**
     * The magics of a session.
     *
     * @param session started when a magic first needs it
     * @param execute runs the text of a file as a cell
     */
    static List<Magic> all(Supplier<Session> session, BiFunction<String, ExecutionContext, Outcome> execute) {
        return List.of(
                new Simple(
                        "maven",
                        "%maven group:artifact:version adds a library and all it needs.",
                        (a, _) -> add(session.get(), MavenResolver.resolve(a))),
                new Simple("mavenRepo", "%mavenRepo ID URL adds a repository for %maven.", (a, _) -> repository(a)),
                new Simple(
                        "jars", "%jars FILE.jar (or FOLDER/*.jar) adds jars.", (a, _) -> add(session.get(), jars(a))),
                new Simple(
                        "classpath",
                        "%classpath FOLDER or FILE.jar adds to the class path; without it, shows it.",
                        (a, _) -> a.isEmpty() ? shown(session.get()) : add(session.get(), List.of(existing(a)))),
                new Simple(
                        "load",
                        "%load FILE runs a file of Java snippets as a cell.",
                        (a, context) -> execute.apply(read(a), context)));
    }

    private record Simple(String name, String help, BiFunction<String, ExecutionContext, Outcome> work)
            implements Magic {
        @Override
        public Outcome run(String arguments, @Nullable String body, ExecutionContext context) {
            try {
                return work.apply(arguments, context);
            } catch (BoutonException e) {
                String message = String.valueOf(e.getMessage());
                return new Outcome.Failed("MagicError", message, List.of("%" + name + ": " + message));
            }
        }
    }

    private static Outcome add(Session session, List<Path> paths) {
        paths.forEach(p -> session.addToClasspath(p.toAbsolutePath().toString()));
        return new Outcome.Done(null);
    }

    private static Outcome repository(String arguments) {
        String[] words = arguments.split("\\s+");
        if (words.length != 2) {
            throw new BoutonException("'" + arguments + "' is not an id and an address; write %mavenRepo ID URL.");
        }
        MavenResolver.repository(words[0], words[1]);
        return new Outcome.Done(null);
    }

    private static Outcome shown(Session session) {
        return new Outcome.Done(MimeBundle.text(String.join("\n", session.classpath())));
    }

    private static Path existing(String name) {
        Path p = Path.of(name);
        if (name.isEmpty() || !Files.exists(p)) {
            throw new BoutonException("there is no file or folder '" + name + "' in "
                    + Path.of("").toAbsolutePath() + ".");
        }
        return p;
    }

    private static List<Path> jars(String pattern) {
        if (!pattern.contains("*")) {
            return List.of(existing(pattern));
        }
        Path whole = Path.of(pattern);
        Path folder = whole.getParent() == null ? Path.of("") : whole.getParent();
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(
                existing(folder.toString().isEmpty() ? "." : folder.toString()),
                whole.getFileName().toString())) {
            stream.forEach(found::add);
        } catch (IOException e) {
            throw new BoutonException("'" + pattern + "' cannot be read: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new BoutonException("no file matches '" + pattern + "'.");
        }
        return found;
    }

    private static String read(String name) {
        try {
            return Files.readString(existing(name));
        } catch (IOException e) {
            throw new BoutonException("'" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
