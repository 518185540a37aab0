package bouton.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code System.in} of cells: a read at the end of a line asks the frontend for the next. */
final class QuestionStream extends InputStream {
    private final OutputRouter router;
    private byte[] line = new byte[0];
    private int at;

    QuestionStream(OutputRouter router) {
        this.router = router;
    }

    @Override
    public synchronized int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (at == line.length) {
            Cell cell = router.find();
            if (cell == null) {
                return -1;
            }
            line = (cell.input("", false) + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, from, count);
        at += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }
}
