package bouton.kernel;

import bouton.error.BoutonException;
import bouton.kernel.wire.ConnectionFile;
import bouton.kernel.wire.Wire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Starts the kernel: {@code Main --language java|python [--insecure] [--allow-remote] CONNECTION_FILE}. */
public final class Main {
    private Main() {}

    /** Runs until a shutdown request comes or the parent process dies. */
    public static void main(String[] args) {
        try {
            run(args);
        } catch (BoutonException e) {
            System.err.println("bouton kernel: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void run(String[] args) {
        String language = "java";
        boolean insecure = false;
        boolean allowRemote = false;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--language" -> {
                    if (++i == args.length) {
                        throw new BoutonException("--language needs a name: java or python.");
                    }
                    language = args[i];
                }
                case "--insecure" -> insecure = true;
                case "--allow-remote" -> allowRemote = true;
                default -> rest.add(args[i]);
            }
        }
        if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
            throw new BoutonException(
                    "usage: Main --language java|python [--insecure] [--allow-remote] CONNECTION_FILE, but got " + rest
                            + ".");
        }
        ConnectionFile connection = ConnectionFile.read(Path.of(rest.getFirst()), insecure, allowRemote);
        CountDownLatch end = new CountDownLatch(1);
        Wire wire = new Wire(connection);
        Kernel kernel = new Kernel(wire, Languages.find(), language, historyFile(language), _ -> end.countDown());
        ParentWatch.start(end::countDown);
        kernel.captureSystemStreams();
        wire.start(kernel);
        kernel.start();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
        kernel.close();
        // User threads that do not end must not keep a kernel alive that has said goodbye.
        Runtime.getRuntime().halt(0);
    }

    private static @Nullable Path historyFile(String language) {
        String folder = System.getenv("XDG_DATA_HOME");
        String home = System.getProperty("user.home", "");
        if ((folder == null || folder.isBlank()) && home.isBlank()) {
            return null;
        }
        Path data = folder == null || folder.isBlank() ? Path.of(home, ".local", "share") : Path.of(folder);
        return data.resolve("bouton").resolve("history-" + language + ".jsonl");
    }
}
