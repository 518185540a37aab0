package bouton.kernel;

import java.util.Optional;

/** Ends the kernel when the Jupyter process that started it is gone, so that no kernel is left behind. */
final class ParentWatch {
    private ParentWatch() {}

    /** Watches the process in {@code JPY_PARENT_PID}, which Jupyter sets; without it there is nobody to watch. */
    static void start(Runnable onDeath) {
        String pid = System.getenv("JPY_PARENT_PID");
        if (pid == null || !pid.matches("[1-9]\\d{0,17}") || pid.equals("1")) {
            return;
        }
        Optional<ProcessHandle> parent = ProcessHandle.of(Long.parseLong(pid));
        if (parent.isPresent()) {
            var _ = parent.get().onExit().thenRun(onDeath);
        } else {
            System.getLogger("bouton.kernel")
                    .log(
                            System.Logger.Level.WARNING,
                            "The parent process {0} cannot be seen from here and is not watched",
                            pid);
        }
    }
}
