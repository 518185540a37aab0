package bouton.kernel.wire;

import bouton.error.BoutonException;
import bouton.kernel.protocol.Json;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the frontend tells the kernel at its start: where to listen and the keys.
 *
 * @param ip address to bind
 * @param shell port
 * @param control port
 * @param stdin port
 * @param iopub port
 * @param heartbeat port
 * @param key of the message signatures; empty switches them off
 * @param curvePublic Z85 public key, null without encryption
 * @param curveSecret Z85 secret key, null without encryption
 */
public record ConnectionFile(
        String ip,
        int shell,
        int control,
        int stdin,
        int iopub,
        int heartbeat,
        String key,
        @Nullable String curvePublic,
        @Nullable String curveSecret) {

    /**
     * Reads and checks a connection file.
     *
     * @param insecure whether an empty key is accepted
     * @param allowRemote whether an address other than loopback is accepted
     * @throws BoutonException when something in it is missing, unsafe or not supported
     */
    public static ConnectionFile read(Path file, boolean insecure, boolean allowRemote) {
        try {
            return parse(Json.parse(Files.readString(file)), insecure, allowRemote);
        } catch (IOException e) {
            throw new BoutonException("The connection file " + file + " cannot be read: " + e.getMessage(), e);
        } catch (JsonParseException e) {
            throw new BoutonException("The connection file " + file + " is not a JSON object.", e);
        }
    }

    static ConnectionFile parse(JsonObject json, boolean insecure, boolean allowRemote) {
        String transport = Json.string(json, "transport", "tcp");
        if (!transport.equals("tcp")) {
            throw new BoutonException(
                    "The connection file asks for transport '" + transport
                            + "', but this kernel speaks only tcp: start Jupyter with --transport=tcp (KernelManager.transport = 'tcp').");
        }
        String scheme = Json.string(json, "signature_scheme", "hmac-sha256");
        if (!scheme.equals("hmac-sha256")) {
            throw new BoutonException("The connection file asks for signature_scheme '" + scheme
                    + "', but this kernel speaks only hmac-sha256.");
        }
        String key = Json.string(json, "key", "");
        if (key.isEmpty() && !insecure) {
            throw new BoutonException(
                    "The connection file has an empty key, so anybody on this machine could run code: set a key, or say --insecure.");
        }
        String ip = Json.string(json, "ip", "127.0.0.1");
        if (!allowRemote && !isLoopback(ip)) {
            throw new BoutonException("The connection file asks to listen on " + ip
                    + ", which other machines may reach: use 127.0.0.1, or say --allow-remote.");
        }
        String curvePublic = z85(json, "curve_publickey");
        String curveSecret = z85(json, "curve_secretkey");
        if ((curvePublic == null) != (curveSecret == null)) {
            throw new BoutonException(
                    "The connection file has only one of curve_publickey and curve_secretkey: it needs both or none.");
        }
        return new ConnectionFile(
                ip,
                port(json, "shell_port"),
                port(json, "control_port"),
                port(json, "stdin_port"),
                port(json, "iopub_port"),
                port(json, "hb_port"),
                key,
                curvePublic,
                curveSecret);
    }

    /** The address of a port. */
    public String address(int port) {
        return "tcp://" + (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + port;
    }

    @Override
    public String toString() {
        return "ConnectionFile[" + ip + ", keys not shown]";
    }

    private static boolean isLoopback(String ip) {
        try {
            return InetAddress.getByName(ip).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BoutonException("The connection file asks to listen on '" + ip + "', which is no address.", e);
        }
    }

    private static int port(JsonObject json, String name) {
        int port = Json.number(json, name, -1);
        if (port < 1 || port > 65535) {
            throw new BoutonException("The connection file needs " + name + " between 1 and 65535.");
        }
        return port;
    }

    private static @Nullable String z85(JsonObject json, String name) {
        String key = Json.string(json, name, "");
        if (key.isEmpty()) {
            return null;
        }
        if (key.length() != 40) {
            throw new BoutonException(
                    "The connection file's " + name + " has " + key.length() + " characters instead of 40 (Z85).");
        }
        return key;
    }
}
