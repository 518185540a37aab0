package bouton.kernel.install;

import bouton.error.BoutonException;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.Json;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the kernelspecs {@code bouton-java} and {@code bouton-python}:
 * {@code Install --prefix DIR --java JAVA_HOME --classpath CP [--env NAME=VALUE]...}. They hold the absolute path of this JDK and class path, because
 * Jupyter starts kernels without the launcher's environment. {@code --command "python -m bouton_kernel"} in the place of JDK and class path is for the
 * wheel, whose specs work wherever it is installed.
 */
public final class Install {
    /** The JVM flags of a kernel. */
    public static final List<String> FLAGS = List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true");

    private static final Map<String, String> NAMES =
            new TreeMap<>(Map.of("java", "Bouton (Java)", "python", "Bouton (Python)"));

    private Install() {}

    /** Installs and prints where. */
    public static void main(String[] args) {
        try {
            Map<String, String> options = new LinkedHashMap<>();
            Map<String, String> env = new LinkedHashMap<>();
            parse(args, options, env);
            Path prefix = Path.of(need(options, "--prefix"));
            String command = options.get("--command");
            List<Path> written = command != null
                    ? write(prefix, List.of(command.strip().split("\\s+")), env)
                    : install(prefix, Path.of(need(options, "--java")), need(options, "--classpath"), env);
            for (Path spec : written) {
                System.out.println("Installed " + spec);
            }
        } catch (BoutonException | IOException e) {
            System.err.println("bouton install: " + e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Writes both kernelspecs.
     *
     * @param prefix of the Jupyter environment; specs go to {@code share/jupyter/kernels} below it
     * @param javaHome the JDK to run on
     * @param classpath of the kernel
     * @param env environment variables of the kernel process
     * @return the folders written
     */
    public static List<Path> install(Path prefix, Path javaHome, String classpath, Map<String, String> env)
            throws IOException {
        Path java = javaHome.resolve("bin").resolve("java").toAbsolutePath();
        if (!Files.isExecutable(java)) {
            throw new BoutonException("There is no java in " + javaHome + ": --java needs the home of a JDK 25.");
        }
        if (!Files.exists(javaHome.resolve("jmods").resolve("jdk.jshell.jmod")) && !hasJshell(javaHome)) {
            throw new BoutonException(javaHome + " has no jdk.jshell: it is a JRE, the kernel needs a JDK 25.");
        }
        List<String> start = new ArrayList<>(List.of(java.toString()));
        start.addAll(FLAGS);
        start.addAll(List.of("-cp", classpath, "bouton.kernel.Main"));
        return write(prefix, start, env);
    }

    /**
     * Writes both kernelspecs for a command that starts {@link bouton.kernel.Main}.
     *
     * @param prefix as above
     * @param command the command, without the kernel's own arguments
     * @param env environment variables of the kernel process
     * @return the folders written
     */
    static List<Path> write(Path prefix, List<String> command, Map<String, String> env) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> language : NAMES.entrySet()) {
            Path folder = prefix.resolve("share/jupyter/kernels").resolve("bouton-" + language.getKey());
            Files.createDirectories(folder);
            String text = new GsonBuilder()
                    .disableHtmlEscaping()
                    .setPrettyPrinting()
                    .create()
                    .toJson(spec(language.getKey(), language.getValue(), command, env));
            Files.writeString(folder.resolve("kernel.json"), text + "\n");
            Files.write(folder.resolve("logo-32x32.png"), Logo.png(32, language.getKey()));
            Files.write(folder.resolve("logo-64x64.png"), Logo.png(64, language.getKey()));
            written.add(folder);
        }
        return written;
    }

    private static JsonObject spec(String language, String name, List<String> command, Map<String, String> env) {
        List<String> argv = new ArrayList<>(command);
        argv.addAll(List.of("--language", language, "{connection_file}"));
        JsonObject spec = Content.object(
                "argv",
                argv,
                "display_name",
                name,
                "language",
                language,
                "interrupt_mode",
                "message",
                "kernel_protocol_version",
                "5.5",
                "metadata",
                Map.of("supported_encryption", List.of("curve"), "debugger", false));
        spec.add("env", Json.tree(env));
        return spec;
    }

    private static boolean hasJshell(Path javaHome) throws IOException {
        Path release = javaHome.resolve("release");
        return Files.exists(release) && Files.readString(release).contains("jdk.jshell");
    }

    private static void parse(String[] args, Map<String, String> options, Map<String, String> env) {
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("--prefix", "--java", "--classpath", "--command", "--env")
                            .contains(args[i])
                    || i + 1 == args.length) {
                throw new BoutonException(
                        "usage: Install --prefix DIR (--java JAVA_HOME --classpath CP | --command CMD) [--env NAME=VALUE]..., but got "
                                + args[i] + (i + 1 == args.length ? " without a value." : "."));
            }
            if (args[i].equals("--env")) {
                String[] pair = args[i + 1].split("=", 2);
                env.put(pair[0], pair.length > 1 ? pair[1] : "");
            } else {
                options.put(args[i], args[i + 1]);
            }
        }
    }

    private static String need(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new BoutonException("Install needs " + name + ".");
        }
        return value;
    }
}
