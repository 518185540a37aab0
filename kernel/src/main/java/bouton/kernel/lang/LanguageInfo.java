package bouton.kernel.lang;

/**
 * The {@code language_info} of kernel_info_reply.
 *
 * @param name {@code "java"}, {@code "python"}
 * @param version such as {@code "25.0.3"}
 * @param mimetype such as {@code "text/x-java"}
 * @param fileExtension begins with a dot
 * @param pygmentsLexer name of the Pygments lexer
 * @param codemirrorMode name of the CodeMirror mode
 * @param banner one line shown by consoles
 */
public record LanguageInfo(
        String name,
        String version,
        String mimetype,
        String fileExtension,
        String pygmentsLexer,
        String codemirrorMode,
        String banner) {}
