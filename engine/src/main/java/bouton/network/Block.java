package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Node;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A stretch of elementwise work on arrays of one size: becomes one kernel. */
final class Block {
    final int n;
    final int batch;
    /** What is written at its end. */
    final Map<Variable, Node> writes = new LinkedHashMap<>();

    private final Map<Buffer, Boolean> reads = new IdentityHashMap<>();
    private final Map<Node, Variable> kept = new IdentityHashMap<>();
    boolean open = true;

    Block(int n, int batch) {
        this.n = n;
        this.batch = batch;
    }

    void reads(Buffer b) {
        reads.put(b, true);
    }

    boolean doesRead(Buffer b) {
        return reads.containsKey(b);
    }

    boolean doesWrite(Buffer b) {
        for (Variable v : writes.keySet()) {
            if (v.buffer() == b) {
                return true;
            }
        }
        return false;
    }

    /** The variable that keeps a result of this block for later ones. */
    Variable keep(Node node, int[] shape, Environment env) {
        return kept.computeIfAbsent(node, k -> {
            Variable v =
                    new Variable("result", "", shape, k.isLogical() ? Buffer.Kind.BITS : Buffer.Kind.REAL, false, env);
            writes.put(v, k);
            return v;
        });
    }
}
