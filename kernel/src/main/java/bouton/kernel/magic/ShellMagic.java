package bouton.kernel.magic;

import bouton.error.BoutonException;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code %%bash}: the cell is a script for a program, in the folder of the kernel; its output is that of the cell. An interrupt ends it and what it started.
 *
 * @param name of the magic and the program
 * @param services whose streams take the output
 */
record ShellMagic(String name, RuntimeServices services) implements Magic {
    @Override
    public String help() {
        return "%%" + name + " [ARGUMENTS] runs the cell as a script of " + name + ".";
    }

    @Override
    public boolean takesCell() {
        return true;
    }

    @Override
    public boolean takesLine() {
        return false;
    }

    @Override
    public Outcome run(String arguments, @Nullable String body, ExecutionContext context) {
        List<String> command = new ArrayList<>(List.of(name, "-c", body == null ? "" : body, name));
        command.addAll(Words.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new BoutonException(name + " cannot be started: " + e.getMessage(), e);
        }
        context.onInterrupt(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
        // Threads that the cell's thread starts print into its cell.
        Thread errors = Thread.ofPlatform()
                .daemon()
                .name("bouton-" + name)
                .start(() -> copy(process.getErrorStream(), services.err()));
        copy(process.getInputStream(), services.out());
        int status = process.onExit().join().exitValue();
        join(errors);
        if (context.isInterrupted()) {
            return new Outcome.Interrupted(List.of());
        }
        if (status != 0) {
            String message = name + " ended with status " + status;
            return new Outcome.Failed("CalledProcessError", message, List.of(message));
        }
        return new Outcome.Done(null);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        byte[] bytes = new byte[8192];
        try (from) {
            for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
                to.write(bytes, 0, n);
            }
        } catch (IOException e) {
            // A process that was killed closes its streams under the reader.
            if (!String.valueOf(e.getMessage()).contains("Stream closed")) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
