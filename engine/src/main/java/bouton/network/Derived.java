package bouton.network;

import bouton.compile.Buffer;
import java.util.List;

/** Makes an array from another one, of which every thread may read all. */
abstract class Derived extends Step {
    final Buffer source;
    final Buffer target;

    Derived(Buffer source, Buffer target) {
        this.source = source;
        this.target = target;
    }

    @Override
    public final List<Use> uses() {
        return List.of(new Use(source, Access.READ_ALL), new Use(target, Access.WRITE));
    }

    @Override
    public int size() {
        return target.size();
    }
}
