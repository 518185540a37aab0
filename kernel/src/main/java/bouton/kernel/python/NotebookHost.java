package bouton.kernel.python;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.RuntimeServices;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** What the Python side of the notebook calls in the kernel. Public for GraalPy only. */
public final class NotebookHost {
    private final RuntimeServices services;

    NotebookHost(RuntimeServices services) {
        this.services = services;
    }

    /** Prints to the cell of the calling thread. */
    public void out(String text) {
        write(services.out(), text);
    }

    /** Prints to the error stream of the cell of the calling thread. */
    public void err(String text) {
        write(services.err(), text);
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the user: {@code ["line", text]}, {@code ["interrupted", ""]}, or {@code ["refused", why]}. */
    public List<String> ask(String prompt, boolean password) {
        try {
            return List.of("line", services.current().input(prompt, password));
        } catch (InterruptedIOException e) {
            return List.of("interrupted", "");
        } catch (IOException e) {
            return List.of("refused", String.valueOf(e.getMessage()));
        }
    }

    /** What a Java object looks like. */
    public MimeBundle render(@Nullable Object value) {
        return services.renderers().render(value);
    }

    /** A bundle from two Python dicts. */
    public MimeBundle bundle(Value data, Value metadata) {
        return new MimeBundle(Trees.map(data), Trees.map(metadata));
    }

    /** Shows a bundle. */
    public void display(MimeBundle bundle, @Nullable String displayId) {
        services.current().display(bundle, displayId);
    }

    /** Replaces a shown bundle. */
    public void updateDisplay(String displayId, MimeBundle bundle) {
        services.current().updateDisplay(displayId, bundle);
    }

    /** Empties the cell's output. */
    public void clearOutput(boolean wait) {
        services.current().clearOutput(wait);
    }

    /** The class of a Java object and its public members. */
    public String describe(Object value) {
        return JavaMembers.describe(value instanceof Class<?> type ? type : value.getClass());
    }

    /** The public members of that name of a Java object's class. */
    public String describeMember(Object owner, String name) {
        return JavaMembers.describe(owner instanceof Class<?> type ? type : owner.getClass(), name);
    }
}
