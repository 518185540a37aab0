package bouton.kernel.wire;

import bouton.kernel.protocol.Message;
import bouton.kernel.protocol.MessageCodec;
import bouton.kernel.protocol.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Messages to ZeroMQ frames and back: identities, delimiter, signature, four JSON parts, buffers. Refuses wrong signatures and signatures
 * seen before. Not thread-safe: the I/O thread owns it.
 */
public final class Frames {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int REMEMBERED = 1 << 16;

    private final Signer signer;
    private final Set<String> seen = new LinkedHashSet<>();

    /** @param signer checks and makes signatures */
    public Frames(Signer signer) {
        this.signer = signer;
    }

    /** The frames of a message. */
    public List<byte[]> encode(Message message) {
        List<byte[]> parts = MessageCodec.parts(message);
        List<byte[]> frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(parts));
        frames.addAll(parts);
        frames.addAll(message.buffers());
        return frames;
    }

    /**
     * The message in frames.
     *
     * @throws ProtocolException when it is malformed, wrongly signed or a replay
     */
    public Message decode(List<byte[]> frames) {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        int first = delimiter + 2;
        if (frames.size() < first + MessageCodec.PARTS) {
            throw new ProtocolException("A message of " + frames.size() + " frames lacks its delimiter or parts.");
        }
        byte[] signature = frames.get(delimiter + 1);
        if (!signer.verify(signature, frames.subList(first, first + MessageCodec.PARTS))) {
            throw new ProtocolException("A message has a wrong signature.");
        }
        if (signer.isOn() && !seen.add(new String(signature, StandardCharsets.US_ASCII))) {
            throw new ProtocolException("A message was sent twice (replay).");
        }
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return MessageCodec.message(frames.subList(0, delimiter), frames.subList(first, frames.size()));
    }
}
