package bouton.kernel.magic;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.lang.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The magics that belong to no language. */
public final class BasicMagics {
    private BasicMagics() {}

    /** {@code %who}, {@code %%bash} and its like, {@code %%html} and its like. */
    public static List<Magic> all(Collection<LanguageRuntime> runtimes, RuntimeServices services) {
        return List.of(
                new Who(runtimes),
                new ShellMagic("bash", services),
                new ShellMagic("sh", services),
                new Show("html", "text/html"),
                new Show("javascript", "application/javascript"),
                new Show("js", "application/javascript"),
                new Show("svg", "image/svg+xml"),
                new Show("latex", "text/latex"),
                new Show("markdown", "text/markdown"));
    }

    /** The cell as a MIME type. */
    private record Show(String name, String mime) implements Magic {
        @Override
        public String help() {
            return "%%" + name + " shows the cell as " + mime + ".";
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
            context.display(MimeBundle.of(mime, body == null ? "" : body), null);
            return new Outcome.Done(null);
        }
    }

    private record Who(Collection<LanguageRuntime> runtimes) implements Magic {
        @Override
        public String name() {
            return "who";
        }

        @Override
        public String help() {
            return "%who lists the variables of all languages.";
        }

        @Override
        public Outcome run(String arguments, @Nullable String body, ExecutionContext context) {
            List<String[]> rows = new ArrayList<>();
            for (LanguageRuntime runtime : runtimes) {
                for (Variable variable : runtime.variables()) {
                    rows.add(new String[] {variable.name(), runtime.name(), variable.type(), variable.summary()});
                }
            }
            if (rows.isEmpty()) {
                return new Outcome.Done(MimeBundle.text("No variables yet."));
            }
            rows.addFirst(new String[] {"name", "language", "type", "value"});
            return new Outcome.Done(MimeBundle.text(columns(rows)));
        }

        private static String columns(List<String[]> rows) {
            int[] width = new int[3];
            for (String[] row : rows) {
                for (int i = 0; i < width.length; i++) {
                    width[i] = Math.max(width[i], row[i].length());
                }
            }
            StringBuilder text = new StringBuilder();
            for (String[] row : rows) {
                for (int i = 0; i < width.length; i++) {
                    text.append(row[i]).repeat(' ', width[i] - row[i].length() + 2);
                }
                text.append(row[3]).append('\n');
            }
            return text.toString().stripTrailing();
        }
    }
}
