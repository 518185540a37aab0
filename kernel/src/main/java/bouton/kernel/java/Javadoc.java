package bouton.kernel.java;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raw Javadoc comments for reading: inline tags are resolved to their words. */
final class Javadoc {
    private static final Pattern INLINE =
            Pattern.compile("\\{@(code|link|linkplain|literal|value|index|summary)\\s+([^{}]*)}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)");

    private Javadoc() {}

    static String text(String doc) {
        String words = inline(doc, false).replaceAll("(?i)<p>|<br/?>", "\n").replaceAll("<[^>]*>", "");
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    static String html(String doc) {
        Matcher blocks = BLOCK.matcher(inline(doc, true));
        return blocks.replaceAll("<br><b>$1</b>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String inline(String doc, boolean html) {
        return INLINE.matcher(doc).replaceAll(tag -> {
            String body = tag.group(2).strip();
            String word = tag.group(1).startsWith("link") ? linked(body) : body;
            String shown = html
                    ? "<code>" + escape(word) + "</code>"
                    : word.replace("<", "&lt;").replace(">", "&gt;");
            return Matcher.quoteReplacement(shown);
        });
    }

    private static String linked(String body) {
        int blank = body.indexOf(' ');
        boolean label = blank > 0 && !body.substring(0, blank).contains("(");
        return label ? body.substring(blank + 1) : body.replace('#', '.').replaceFirst("^\\.", "");
    }
}
