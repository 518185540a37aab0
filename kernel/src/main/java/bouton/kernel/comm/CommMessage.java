package bouton.kernel.comm;

import java.util.List;
import java.util.Map;

/**
 * What came over a comm.
 *
 * @param data maps, lists, strings, numbers ({@code Double} or {@code Long}), booleans
 * @param metadata of the message
 * @param buffers raw bytes
 */
public record CommMessage(Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {}
