package bouton.kernel.display;

import org.jspecify.annotations.Nullable;

/** Where values are shown: a cell's output. Any thread may call. */
public interface Screen {
    /** Sends display_data. With a display id, {@link #updateDisplay} can replace it later. */
    void display(MimeBundle bundle, @Nullable String displayId);

    /** Replaces what {@link #display} showed under this id. */
    void updateDisplay(String displayId, MimeBundle bundle);
}
