package bouton.kernel.python;

import bouton.kernel.comm.Comms;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.display.Renderers;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.share.SharedNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** The kernel as a runtime sees it, without sockets: what the cell sends is kept in lists. */
final class FakeServices implements RuntimeServices, ExecutionContext {
    final SharedNames names = new SharedNames();
    final Renderers renderers = new Renderers();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
    final List<String> displays = new ArrayList<>();
    final List<MimeBundle> bundles = new ArrayList<>();
    final List<String> prompts = new ArrayList<>();

    @Nullable
    String answer;

    int count;
    int offset;

    void reset() {
        out.reset();
        err.reset();
        printed.clear();
        displays.clear();
        bundles.clear();
        prompts.clear();
        answer = null;
        offset = 0;
    }

    @Override
    public Comms comms() {
        throw new UnsupportedOperationException("no comms in this test");
    }

    @Override
    public SharedNames shared() {
        return names;
    }

    @Override
    public Renderers renderers() {
        return renderers;
    }

    @Override
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes) {
                out.writeBytes(bytes);
                printed.add(new String(bytes, StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public OutputStream err() {
        return err;
    }

    @Override
    public InputStream in() {
        return InputStream.nullInputStream();
    }

    @Override
    public ExecutionContext current() {
        return this;
    }

    @Override
    public int executionCount() {
        return count;
    }

    @Override
    public int lineOffset() {
        return offset;
    }

    @Override
    public boolean silent() {
        return false;
    }

    @Override
    public void display(MimeBundle bundle, @Nullable String displayId) {
        displays.add("display " + displayId);
        bundles.add(bundle);
    }

    @Override
    public void updateDisplay(String displayId, MimeBundle bundle) {
        displays.add("update " + displayId);
        bundles.add(bundle);
    }

    @Override
    public void clearOutput(boolean wait) {
        displays.add("clear " + wait);
    }

    @Override
    public Magic magic(String name, boolean cell) {
        throw new UnsupportedOperationException("no magics in this test");
    }

    @Override
    public Outcome run(String text, String language) {
        throw new UnsupportedOperationException("no cells within cells in this test");
    }

    @Override
    public void onInterrupt(Runnable action) {
        throw new UnsupportedOperationException("Python hears of interrupts itself");
    }

    @Override
    public void page(MimeBundle bundle) {
        displays.add("page");
        bundles.add(bundle);
    }

    @Override
    public String input(String prompt, boolean password) throws IOException {
        prompts.add((password ? "password " : "line ") + prompt);
        if (answer == null) {
            throw new IOException("this frontend takes no questions");
        }
        return answer;
    }
}
