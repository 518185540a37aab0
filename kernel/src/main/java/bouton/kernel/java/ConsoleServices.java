package bouton.kernel.java;

import bouton.error.BoutonException;
import bouton.kernel.comm.Comms;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.display.Renderers;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.share.SharedNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The process's own streams in place of a notebook: what would be displayed is printed as text. */
final class ConsoleServices implements RuntimeServices, ExecutionContext {
    private final SharedNames shared = new SharedNames();
    private final Renderers renderers;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable BufferedReader lines;

    ConsoleServices(Renderers renderers, PrintStream out, PrintStream err) {
        this.renderers = renderers;
        this.out = out;
        this.err = err;
    }

    @Override
    public Comms comms() {
        throw new BoutonException("Comms need a notebook; this program has none.");
    }

    @Override
    public SharedNames shared() {
        return shared;
    }

    @Override
    public Renderers renderers() {
        return renderers;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public OutputStream err() {
        return err;
    }

    @Override
    public InputStream in() {
        return System.in;
    }

    @Override
    public ExecutionContext current() {
        return this;
    }

    @Override
    public int executionCount() {
        return 1;
    }

    @Override
    public int lineOffset() {
        return 0;
    }

    @Override
    public boolean silent() {
        return false;
    }

    @Override
    public void display(MimeBundle bundle, @Nullable String displayId) {
        out.println(bundle.plain());
    }

    @Override
    public void updateDisplay(String displayId, MimeBundle bundle) {
        out.println(bundle.plain());
    }

    @Override
    public Magic magic(String name, boolean cell) {
        throw new BoutonException("%" + name + " works in a notebook cell only.");
    }

    @Override
    public Outcome run(String text, String language) {
        throw new BoutonException("Cells run in a notebook only.");
    }

    @Override
    public void onInterrupt(Runnable action) {
        // Ctrl-C ends this program as a whole.
    }

    /** What is printed stays printed. */
    @Override
    public void clearOutput(boolean wait) {
        out.flush();
    }

    @Override
    public void page(MimeBundle bundle) {
        out.println(bundle.plain());
    }

    @Override
    public synchronized String input(String prompt, boolean password) throws IOException {
        out.print(prompt);
        out.flush();
        if (lines == null) {
            lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        }
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("There is no more input to answer '" + prompt + "'.");
        }
        return line;
    }
}
