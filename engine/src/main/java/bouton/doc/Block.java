package bouton.doc;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a page, before it is known whether it becomes Markdown or HTML. */
sealed interface Block {
    record Heading(int level, String text) implements Block {}

    record Text(String text) implements Block {}

    /** Names of other pages in the same folder. */
    record Pages(List<String> names) implements Block {}

    record Bullets(List<String> items) implements Block {}

    record Code(String language, String text) implements Block {}

    record Picture(String alternative) implements Block {}

    /** A formula on a line of its own. */
    record Formula(Function<MathWriter, String> math) implements Block {}

    record Grid(List<String> head, List<List<Cell>> rows) implements Block {}

    /** What stands in a table: words, or a formula. */
    record Cell(String text, @Nullable Function<MathWriter, String> math) {
        static Cell of(String text) {
            return new Cell(text, null);
        }

        static Cell math(Function<MathWriter, String> math) {
            return new Cell("", math);
        }
    }
}
