package bouton.kernel.wire;

import bouton.error.BoutonException;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.Message;
import bouton.kernel.protocol.ProtocolException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What comes over the wire and out of files, whatever it is: taken, or refused in our words. */
class WireFuzz {
    private static final String KEY = "the key of these tests";
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    /** Bytes cut at line ends. */
    private static List<byte[]> parts(byte[] data) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= data.length; i++) {
            if (i == data.length || data[i] == '\n') {
                parts.add(java.util.Arrays.copyOfRange(data, from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    @FuzzTest(maxDuration = "1m")
    void forgedFramesAreNeverTaken(byte[] data) {
        Message taken;
        try {
            taken = new Frames(new Signer(KEY)).decode(parts(data));
        } catch (ProtocolException _) {
            return;
        }
        throw new AssertionError("taken without the key: " + taken.type());
    }

    @FuzzTest(maxDuration = "1m")
    void signedFramesAreTakenOnceOrRefused(byte[] data) {
        List<byte[]> parts = parts(data);
        if (parts.size() < 4) {
            return;
        }
        List<byte[]> frames =
                new ArrayList<>(List.of(new byte[] {7}, DELIMITER, new Signer(KEY).sign(parts.subList(0, 4))));
        frames.addAll(parts);
        Frames ours = new Frames(new Signer(KEY));
        Message taken;
        try {
            taken = ours.decode(frames);
        } catch (ProtocolException _) {
            return;
        }
        Message again = new Frames(new Signer(KEY)).decode(ours.encode(taken));
        // A surrogate without its other half has no place in UTF-8 and goes out as a question mark.
        if (!again.content().equals(Json.object(Json.bytes(taken.content()), "content"))
                || again.buffers().size() != taken.buffers().size()) {
            throw new AssertionError("changed on its way: " + taken);
        }
        try {
            ours.decode(frames);
        } catch (ProtocolException _) {
            return;
        }
        throw new AssertionError("a replay was taken");
    }

    @FuzzTest(maxDuration = "1m")
    void jsonIsReadOrRefused(byte[] data) {
        try {
            Json.bytes(Json.object(data, "content"));
        } catch (ProtocolException _) {
            // refused in our words
        }
    }

    @FuzzTest(maxDuration = "1m")
    void connectionFilesAreReadOrRefused(byte[] data) {
        try {
            ConnectionFile file =
                    ConnectionFile.parse(Json.parse(new String(data, StandardCharsets.UTF_8)), false, false);
            for (int port : new int[] {file.shell(), file.control(), file.stdin(), file.iopub(), file.heartbeat()}) {
                if (port < 1 || port > 65535) {
                    throw new AssertionError("port " + port);
                }
            }
            if (file.key().isEmpty() || (file.curvePublic() == null) != (file.curveSecret() == null)) {
                throw new AssertionError("keys that are none were taken");
            }
        } catch (BoutonException | JsonParseException _) {
            // refused in our words; what is no JSON is ConnectionFile.read's to say
        }
    }
}
