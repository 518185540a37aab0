package bouton.kernel.display;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value in several forms.
 *
 * @param data MIME type to text, base64 text (images) or a JSON tree of maps, lists, strings and numbers
 * @param metadata MIME type to options such as width and height
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    /** Keeps the order of the forms. */
    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** Plain text. */
    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of("text/plain", text), Map.of());
    }

    /** One form. */
    public static MimeBundle of(String mime, Object content) {
        return new MimeBundle(Map.of(mime, content), Map.of());
    }

    /** HTML with its plain text twin. */
    public static MimeBundle html(String html, String text) {
        return text(text).and("text/html", html);
    }

    /** A PNG image with its plain text twin. */
    public static MimeBundle png(byte[] png, String text) {
        return text(text).and("image/png", Base64.getEncoder().encodeToString(png));
    }

    /** This bundle with one more form. */
    public MimeBundle and(String mime, Object content) {
        Map<String, Object> forms = new LinkedHashMap<>(data);
        forms.put(mime, content);
        return new MimeBundle(forms, metadata);
    }

    /** The plain text form, empty when there is none. */
    public String plain() {
        return String.valueOf(data.getOrDefault("text/plain", ""));
    }
}
