package bouton.python;

import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** Puts Java classes into the polyglot bindings under their simple names: {@code polyglot.import_value("FixedProb")} in Python. */
public final class Bindings {
    private Bindings() {}

    /** The engine's public classes that a user names. */
    public static List<Class<?>> standard() {
        return List.of(bouton.conn.Csr.class);
    }

    /**
     * Puts classes into a context's polyglot bindings. A language that imports one can construct it and call its static methods.
     *
     * @param context where to
     * @param classes which; of two with one simple name the later wins
     */
    public static void install(Context context, List<Class<?>> classes) {
        Value bindings = context.getPolyglotBindings();
        for (Class<?> type : classes) {
            bindings.putMember(type.getSimpleName(), context.asValue(type).getMember("static"));
        }
    }
}
