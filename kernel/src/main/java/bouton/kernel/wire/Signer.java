package bouton.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the JSON parts of a message. Not thread-safe: the I/O thread owns it. */
public final class Signer {
    private final boolean on;
    private final Mac mac;

    /** @param key of the connection file; empty signs nothing and trusts everything */
    public Signer(String key) {
        on = !key.isEmpty();
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((on ? key : "unused").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This JDK lacks HmacSHA256, which every JDK must have.", e);
        }
    }

    /** Whether messages are signed at all. */
    public boolean isOn() {
        return on;
    }

    /** The hexadecimal signature frame. */
    public byte[] sign(List<byte[]> parts) {
        if (!on) {
            return new byte[0];
        }
        parts.forEach(mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a signature is right; takes the same time wherever the first wrong byte is. */
    public boolean verify(byte[] signature, List<byte[]> parts) {
        return !on || MessageDigest.isEqual(sign(parts), signature);
    }
}
