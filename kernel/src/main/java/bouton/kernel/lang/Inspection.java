package bouton.kernel.lang;

import bouton.kernel.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a Shift-Tab.
 *
 * @param bundle what to show; null when nothing was found
 */
public record Inspection(@Nullable MimeBundle bundle) {
    /** Nothing was found. */
    public static final Inspection NOT_FOUND = new Inspection(null);
}
