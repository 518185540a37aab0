package bouton.kernel.lang;

import bouton.kernel.comm.Comms;
import bouton.kernel.display.Renderers;
import bouton.kernel.share.SharedNames;
import java.io.InputStream;
import java.io.OutputStream;

/** What the kernel offers a runtime for its whole life. The streams find the cell by the calling thread, also for threads that a cell started. */
public interface RuntimeServices {
    /** Names shared by the languages. */
    SharedNames shared();

    /** How values are shown. */
    Renderers renderers();

    /** Messages to and from objects in the frontend. */
    Comms comms();

    /** UTF-8 bytes written here appear as {@code stdout} of the calling thread's cell. */
    OutputStream out();

    /** UTF-8 bytes written here appear as {@code stderr} of the calling thread's cell. */
    OutputStream err();

    /** Lines typed by the user: a read sends an input_request. */
    InputStream in();

    /**
     * The magic of that name.
     *
     * @param cell whether {@code %%name} is asked for
     * @throws bouton.error.BoutonException when there is none
     */
    Magic magic(String name, boolean cell);

    /**
     * Runs text with its magics as a part of the calling thread's cell.
     *
     * @param language of code without a {@code %%} line
     */
    Outcome run(String text, String language);

    /** The cell of the calling thread, or the last cell for a thread that belongs to none. */
    ExecutionContext current();
}
