package bouton.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The text that one cell has printed and not yet sent, in the order of printing. A character is never cut in two, whatever bytes come
 * together. Thread-safe.
 */
final class OutputBuffer {
    private static final int SEND_AT = 64 * 1024;
    /** A cell that prints more is a runaway; the rest is counted and dropped, so that browser and heap survive it. */
    private static final long LIMIT = 64L << 20;

    private final BiConsumer<String, String> send;
    private final Runnable onFirst;
    private final Map<String, byte[]> tails = new HashMap<>();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private String stream = "stdout";
    private boolean announced;
    private long sent;
    private long dropped;

    /**
     * @param send takes stream name and text
     * @param onFirst called when something begins to wait
     */
    OutputBuffer(BiConsumer<String, String> send, Runnable onFirst) {
        this.send = send;
        this.onFirst = onFirst;
    }

    synchronized void write(String name, byte[] bytes, int from, int length) {
        if (length == 0) {
            return;
        }
        if (!name.equals(stream)) {
            emit(false);
            stream = name;
        }
        waiting.write(bytes, from, length);
        if (waiting.size() >= SEND_AT) {
            emit(false);
        } else if (!announced) {
            announced = true;
            onFirst.run();
        }
    }

    /** Sends what waits, but keeps the bytes of an unfinished character. */
    synchronized void flush() {
        announced = false;
        emit(false);
    }

    /** Sends everything; the end of the cell. */
    synchronized void finish() {
        announced = false;
        emit(true);
        if (!tails.isEmpty()) {
            for (String name : tails.keySet().toArray(String[]::new)) {
                stream = name;
                emit(true);
            }
        }
        if (dropped > 0) {
            send.accept(
                    "stderr",
                    "[the cell printed " + dropped + " bytes more than the " + (LIMIT >> 20) + " MB that are shown]\n");
            dropped = 0;
        }
    }

    private void emit(boolean all) {
        byte[] tail = tails.remove(stream);
        if (waiting.size() == 0 && tail == null) {
            return;
        }
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        if (tail != null) {
            byte[] joined = new byte[tail.length + bytes.length];
            System.arraycopy(tail, 0, joined, 0, tail.length);
            System.arraycopy(bytes, 0, joined, tail.length, bytes.length);
            bytes = joined;
        }
        int end = all ? bytes.length : complete(bytes);
        if (end < bytes.length) {
            tails.put(stream, java.util.Arrays.copyOfRange(bytes, end, bytes.length));
        }
        if (end == 0) {
            return;
        }
        if (sent >= LIMIT) {
            dropped += end;
            return;
        }
        sent += end;
        send.accept(stream, new String(bytes, 0, end, StandardCharsets.UTF_8));
    }

    /** How many bytes at the front are whole UTF-8 characters. */
    private static int complete(byte[] bytes) {
        for (int back = 1; back <= Math.min(3, bytes.length); back++) {
            int b = bytes[bytes.length - back] & 0xff;
            if (b >= 0xc0) {
                int needed = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                return needed > back ? bytes.length - back : bytes.length;
            }
            if (b < 0x80) {
                return bytes.length;
            }
        }
        return bytes.length;
    }
}
