package bouton.compile;

import bouton.compile.Kernel.Constants;
import bouton.compile.Kernel.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Cuts a list of assignments into passes: pass {@code k} computes all that depends on no function of a later pass; then the functions
 * whose arguments are ready are applied to blocks of scratch. All arrays are written by the last pass, so every pass sees old values.
 */
public final class KernelBuilder {
    private final Precision precision;
    private final int n;
    private final int lanes;
    private final boolean atOnce;
    private final Map<Buffer, Node> stores;
    private final int graphSize;
    private final Map<Node, Integer> ready = new HashMap<>();
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Map<Node, Integer> uniformIndex = new LinkedHashMap<>();
    private final Map<Node, Buffer> constants = new LinkedHashMap<>();
    private final Map<Node, Integer> saved = new HashMap<>();
    private final List<Node> order = new ArrayList<>();
    private int scratchCount;

    private KernelBuilder(
            Graph graph, Precision precision, int n, Map<Buffer, Node> stores, int lanes, boolean atOnce) {
        this.atOnce = atOnce;
        this.precision = precision;
        this.n = n;
        this.stores = stores;
        this.lanes = lanes;
        this.graphSize = graph.size();
    }

    /**
     * Builds the kernel that writes the nodes to the buffers.
     *
     * @param name for profiles and messages
     * @param graph the graph the nodes belong to
     * @param n elements of the population
     * @param stores what is written where
     * @param lanes width of the vectors in elements; 1 for scalar code
     * @param atOnce whether to use vector code before it is compiled
     */
    public static Kernel build(
            String name, Graph graph, Precision precision, int n, Map<Buffer, Node> stores, int lanes, boolean atOnce) {
        Map<Buffer, Node> typed = new LinkedHashMap<>();
        stores.forEach((b, v) -> typed.put(
                b,
                switch (b.kind()) {
                    case REAL -> graph.real(v);
                    case BITS -> graph.logical(v);
                    case STEPS -> v;
                }));
        Map<Buffer, Node> shared = SharedExponents.in(graph, precision, typed);
        return new KernelBuilder(graph, precision, n, shared, lanes, atOnce).build(name);
    }

    private Kernel build(String name) {
        stores.values().forEach(this::visit);
        stores.values().forEach(v -> uses.merge(v, 1, Integer::sum));
        int last = 0;
        for (Node v : stores.values()) {
            last = Math.max(last, v.isUniform() ? 0 : readyAt(v));
        }
        for (Node f : order) {
            if (f.op.isFunction() && keepsPlace(f)) {
                last = Math.max(last, readyAt(f));
            }
        }
        List<Stage> stages = new ArrayList<>();
        planScratch(last);
        for (int p = 0; p <= last; p++) {
            PassCode code = arithmetic(p, last);
            if (!code.writes.isEmpty()) {
                stages.add(stage(code));
            }
            for (Node f : order) {
                if (f.op.isFunction() && keepsPlace(f) && readyAt(f) == p + 1) {
                    stages.add(function(f));
                }
            }
        }
        List<Node> fixed = new ArrayList<>();
        List<Node> stepping = new ArrayList<>();
        Map<Node, Boolean> seen = new HashMap<>();
        uniformIndex.keySet().forEach(u -> uniformOrder(u, fixed, stepping, seen));
        constants.keySet().forEach(c -> elementUniforms(c, fixed, stepping, seen));
        List<Constants> arrays = new ArrayList<>();
        for (Entry<Node, Buffer> e : constants.entrySet()) {
            arrays.add(new Constants(e.getKey(), e.getValue()));
        }
        return new Kernel(
                name,
                n,
                lanes,
                precision,
                stages,
                scratchCount,
                fixed,
                stepping,
                List.copyOf(uniformIndex.keySet()),
                arrays,
                graphSize);
    }

    private Stage stage(PassCode code) {
        return new Stage(pass(code), new Pass.Frame(code, n), code, Op.CONST, 0, 0, lanes);
    }

    private Pass pass(PassCode code) {
        return atOnce ? PassClasses.get(code, lanes) : PassClasses.warming(code, lanes);
    }

    private Stage function(Node f) {
        int block = scratchOf(f);
        if (f.op.isMath()) {
            PassCode code = MathFunctions.code(f.op, precision);
            Pass.Frame frame = new Pass.Frame(code, n);
            frame.scratch[0] = block;
            return new Stage(pass(code), frame, code, f.op, block, 0, lanes);
        }
        return new Stage(null, null, new PassCode(precision), f.op, block, f.source instanceof Long s ? s : 0, lanes);
    }

    /** Nodes reached, arguments first, and how often each is used per element. */
    private void visit(Node node) {
        if (ready.containsKey(node) || !keepsPlace(node)) {
            return;
        }
        ready.put(node, 0);
        for (Node a : node.args) {
            visit(a);
            uses.merge(a, 1, Integer::sum);
        }
        ready.put(node, computeReady(node));
        order.add(node);
    }

    /** False for what is computed outside the loop: uniforms and constant arrays. */
    private static boolean keepsPlace(Node node) {
        return !node.isUniform()
                && !(node.varies == Node.Varies.BY_ELEMENT && node.op != Op.PARAM && !node.op.isLogical());
    }

    private int computeReady(Node node) {
        int at = 0;
        for (Node a : node.args) {
            at = Math.max(at, readyAt(a));
        }
        return node.op.isFunction() ? at + 1 : at;
    }

    private int readyAt(Node node) {
        return keepsPlace(node) ? ready.getOrDefault(node, 0) : 0;
    }

    /** Decides which results wait in scratch: arguments and results of functions, and what a later pass needs. */
    private void planScratch(int last) {
        for (Node f : order) {
            if (f.op.isFunction()) {
                scratchOf(f);
            }
        }
        for (Node user : order) {
            for (Node a : user.args) {
                int needed = user.op.isFunction() ? readyAt(user) - 1 : readyAt(user);
                mayWait(a, needed);
            }
        }
        stores.values().forEach(v -> mayWait(v, last));
    }

    private void mayWait(Node a, int neededAt) {
        if (!keepsPlace(a) || a.args.isEmpty() || a.op.isFunction() || a.op.isInt() || isCheap(a)) {
            return;
        }
        if (readyAt(a) < neededAt) {
            scratchOf(a);
        }
    }

    /** One operation on what is loaded anyway costs less than a store and a load. */
    private static boolean isCheap(Node node) {
        return node.op != Op.DIV
                && node.op != Op.SQRT
                && node.args.stream().allMatch(a -> a.args.isEmpty() || !keepsPlace(a));
    }

    private int scratchOf(Node node) {
        return saved.computeIfAbsent(node, _ -> scratchCount++);
    }

    private PassCode arithmetic(int p, int last) {
        PassCode code = new PassCode(precision);
        Map<Node, Integer> locals = new HashMap<>();
        for (Node f : order) {
            if (f.op.isFunction() && readyAt(f) == p + 1 && !f.args.isEmpty()) {
                code.writeScratch(scratchOf(f), local(f.arg(0), p, code, locals));
            }
        }
        for (Node v : order) {
            if (!v.op.isFunction() && saved.containsKey(v) && readyAt(v) == p) {
                int x = local(v, p, code, locals);
                code.writeScratch(scratchOf(v), v.op.isLogical() ? asReal(x, code) : x);
            }
        }
        if (p == last) {
            code.checked = true;
            stores.forEach((b, v) -> code.write(b, local(v, p, code, locals)));
        }
        return code;
    }

    private static int asReal(int mask, PassCode code) {
        return code.add(Op.SELECT, mask, code.constant(Op.CONST, 1), code.constant(Op.CONST, 0));
    }

    private int local(Node node, int p, PassCode code, Map<Node, Integer> locals) {
        Integer known = locals.get(node);
        if (known == null) {
            known = emit(node, p, code, locals);
            locals.put(node, known);
        }
        return known;
    }

    private int emit(Node node, int p, PassCode code, Map<Node, Integer> locals) {
        if (node.op == Op.CONST || node.op == Op.INT_CONST) {
            return code.constant(node.op, node.value);
        }
        if (node.isUniform()) {
            int number = uniformIndex.computeIfAbsent(node, _ -> uniformIndex.size());
            if (node.op.isInt()) {
                return code.intUniform(number);
            }
            int u = code.uniform(number);
            return node.op.isLogical() ? code.add(Op.NE, u, code.constant(Op.CONST, 0)) : u;
        }
        if (!keepsPlace(node)) {
            return code.load(
                    constants.computeIfAbsent(
                            node, v -> new Buffer("constant " + v.id, Buffer.Kind.REAL, precision, n, 1)),
                    true);
        }
        boolean here = readyAt(node) == p && !node.op.isFunction();
        if (!here && saved.containsKey(node)) {
            int x = code.scratch(scratchOf(node));
            return node.op.isLogical() ? code.add(Op.NE, x, code.constant(Op.CONST, 0)) : x;
        }
        return switch (node.op) {
            case PARAM -> code.load(node.buffer(), true);
            case LOAD, LOAD_STEPS, LOAD_BITS -> code.load(node.buffer(), false);
            case ADD, SUB -> sum(node, p, code, locals);
            default -> {
                int[] args = node.args.stream()
                        .mapToInt(a -> local(a, p, code, locals))
                        .toArray();
                yield code.add(node.op, args);
            }
        };
    }

    /** A product used nowhere else joins the sum as a fused multiply-add. */
    private int sum(Node node, int p, PassCode code, Map<Node, Integer> locals) {
        Node a = node.arg(0);
        Node b = node.arg(1);
        boolean minus = node.op == Op.SUB;
        if (fusable(a, p)) {
            int c = local(b, p, code, locals);
            return code.add(
                    Op.FMA,
                    local(a.arg(0), p, code, locals),
                    local(a.arg(1), p, code, locals),
                    minus ? code.add(Op.NEG, c) : c);
        }
        if (fusable(b, p)) {
            int x = local(b.arg(0), p, code, locals);
            return code.add(
                    Op.FMA,
                    minus ? code.add(Op.NEG, x) : x,
                    local(b.arg(1), p, code, locals),
                    local(a, p, code, locals));
        }
        return code.add(node.op, local(a, p, code, locals), local(b, p, code, locals));
    }

    private boolean fusable(Node m, int p) {
        return m.op == Op.MUL && keepsPlace(m) && uses.getOrDefault(m, 0) == 1 && readyAt(m) == p;
    }

    private static void uniformOrder(Node u, List<Node> fixed, List<Node> stepping, Map<Node, Boolean> seen) {
        if (seen.put(u, true) != null) {
            return;
        }
        u.args.forEach(a -> uniformOrder(a, fixed, stepping, seen));
        (u.varies == Node.Varies.NEVER ? fixed : stepping).add(u);
    }

    private static void elementUniforms(Node c, List<Node> fixed, List<Node> stepping, Map<Node, Boolean> seen) {
        if (c.isUniform()) {
            uniformOrder(c, fixed, stepping, seen);
        } else {
            c.args.forEach(a -> elementUniforms(a, fixed, stepping, seen));
        }
    }
}
