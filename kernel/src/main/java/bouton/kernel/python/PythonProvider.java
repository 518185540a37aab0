package bouton.kernel.python;

import bouton.kernel.lang.LanguageInfo;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.RuntimeProvider;
import bouton.kernel.lang.RuntimeServices;

/** Offers Python cells to the kernel. */
public final class PythonProvider implements RuntimeProvider {
    // What GraalPy 25.0 speaks; kernel_info must know it without starting GraalPy. A test compares it with
    // sys.version_info.
    private static final String VERSION = "3.12.8";

    /** For the service loader. */
    public PythonProvider() {}

    @Override
    public String language() {
        return "python";
    }

    @Override
    public LanguageInfo info() {
        return new LanguageInfo(
                "python",
                VERSION,
                "text/x-python",
                ".py",
                "ipython3",
                "python",
                "Bouton: Python " + VERSION + " (GraalPy) beside Java on the same objects");
    }

    @Override
    public LanguageRuntime create(RuntimeServices services) {
        return new PythonRuntime(services);
    }
}
