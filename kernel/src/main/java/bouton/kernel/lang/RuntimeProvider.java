package bouton.kernel.lang;

/** Makes a {@link LanguageRuntime}; found by {@link java.util.ServiceLoader}. Its constructor and {@link #info} must be cheap. */
public interface RuntimeProvider {
    /** {@code "java"} or {@code "python"}. */
    String language();

    /** What kernel_info says about the language, known without starting it. */
    LanguageInfo info();

    /** A runtime; cheap, the slow part comes in {@link LanguageRuntime#warmUp}. */
    LanguageRuntime create(RuntimeServices services);
}
