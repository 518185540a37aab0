package bouton.kernel.java;

import bouton.kernel.lang.LanguageInfo;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.RuntimeProvider;
import bouton.kernel.lang.RuntimeServices;

/** Provides Java. */
public final class JavaProvider implements RuntimeProvider {
    /** Called by the service loader. */
    public JavaProvider() {}

    @Override
    public String language() {
        return "java";
    }

    @Override
    public LanguageInfo info() {
        String version = Runtime.version().toString();
        return new LanguageInfo(
                "java",
                version,
                "text/x-java",
                ".java",
                "java",
                "text/x-java",
                "Bouton: Java " + version + ". %%python for Python cells.");
    }

    @Override
    public LanguageRuntime create(RuntimeServices services) {
        return new JavaRuntime(services);
    }
}
