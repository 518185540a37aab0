package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Graph;
import bouton.compile.Node;
import bouton.compile.Scalar;
import bouton.equation.Expr;
import bouton.equation.Fn;
import bouton.error.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of one step, written down once by walking through it: reads, arithmetic and writes of variables, and operations such
 * as spike delivery in between. Elementwise work on arrays of one size is gathered into blocks, each of which becomes one kernel; an
 * operation closes only the blocks that it depends on or disturbs.
 */
public final class Program {
    private final Environment env;
    private final Graph graph = new Graph();
    private final List<Object> items = new ArrayList<>();
    private final Map<Integer, Block> open = new LinkedHashMap<>();
    private final Map<Variable, Node> pending = new IdentityHashMap<>();
    private final Map<Variable, Integer> versions = new IdentityHashMap<>();
    private final Map<Buffer, Variable> owners = new IdentityHashMap<>();
    private final Bound bound = new Bound();
    private int vectorBits = -1;
    private final Reuse reuse = new Reuse();
    private @Nullable Tangents tangents;

    /** @param env step length, precision, seed */
    public Program(Environment env) {
        this.env = env;
    }

    /**
     * Forces the width of vectors in bits (128, 256 or 512), or scalar code with 0; otherwise the machine and the size decide. All give
     * the same bits.
     */
    public void vectorBits(int bits) {
        vectorBits = bits;
    }

    /** Step length, precision, seed. */
    public Environment environment() {
        return env;
    }

    Graph graph() {
        return graph;
    }

    Reuse reuse() {
        return reuse;
    }

    /** A number. */
    public Value constant(double v) {
        return uniform(graph.constant(v));
    }

    /** Time at the start of the step, ms. */
    public Value time() {
        return uniform(graph.time());
    }

    /** The number of the step. */
    public Value step() {
        return uniform(graph.stepNumber());
    }

    /** Whether a value is the number of the step or its time. */
    public boolean isNow(Value v) {
        Node i = graph.stepNumber();
        return v.node == i || v.node == graph.time() || v.node == graph.call(Fn.MUL, graph.constant(env.dt()), i);
    }

    /** A number that may be changed between runs. */
    public Value scalar(Scalar s) {
        return uniform(graph.scalar(s));
    }

    private static Value uniform(Node n) {
        return new Value(n, new int[0], null, 0, null);
    }

    /** The value of a variable at this point of the step. */
    public Value read(Variable v) {
        owns(v);
        Block block = block(v.size());
        Node written = pending.get(v);
        if (written != null) {
            return new Value(written, v.shape(), null, 0, block);
        }
        int version = version(v);
        block.reads(v.buffer());
        return new Value(graph.load(v.buffer(), version), v.shape(), v, version, block);
    }

    /** Sets a variable; later reads in this step see the value. */
    public void write(Variable v, Value value) {
        if (tangents != null) {
            tangents.refuse(value);
        }
        if (value.size > 1 && value.size != v.size()) {
            throw new ShapeException(v + " cannot take a value of shape " + Arrays.toString(value.shape) + " ("
                    + value.size + " elements).");
        }
        write(v, use(value, v.size()));
    }

    /** Sets a variable to a node made for its size. */
    void write(Variable v, Node node) {
        Block block = block(v.size());
        pending.put(v, node);
        block.writes.remove(v);
        block.writes.put(v, node);
        owners.put(v.buffer(), v);
    }

    /**
     * The same value as an independent variable: what is computed from it carries its derivative, until {@link #derivative} is asked.
     *
     * @param name for messages
     */
    public Value independent(String name, Value x) {
        if (tangents != null) {
            throw new bouton.error.BoutonException("The derivative with respect to " + name
                    + " would stand inside of another one; integrate one equation after the other.");
        }
        Value fresh = new Value(x.node, x.shape, x.source, x.version, x.home);
        tangents = new Tangents(this, name, fresh);
        return fresh;
    }

    /** The elementwise derivative of a value with respect to the independent variable, which is one no longer. */
    public Value derivative(Value y) {
        Tangents done = Objects.requireNonNull(tangents, "independent() comes first");
        tangents = null;
        Value d = done.get(y);
        return d == null ? constant(0) : d;
    }

    /** A function of values; sizes must agree, single numbers go with all. */
    public Value call(Fn fn, Value... args) {
        Value result = apply(fn, args);
        if (tangents != null) {
            tangents.follow(fn, args, result);
        }
        return result;
    }

    private Value apply(Fn fn, Value... args) {
        int[] shape = Shapes.common(fn.text(), args);
        int n = Arrays.stream(args).mapToInt(a -> a.size).max().orElse(0);
        if (n == 0) {
            return uniform(graph.call(fn, nodes(args, 0)));
        }
        Block block = block(n);
        return new Value(graph.call(fn, nodes(args, n)), shape, null, 0, block);
    }

    /**
     * The elements {@code from .. to - 1} of a value.
     *
     * @throws ShapeException if it has no such elements
     */
    public Value slice(Value v, int from, int to) {
        if (from < 0 || to > v.size || from >= to) {
            throw new ShapeException("A value of " + v.size + " elements has no part [" + from + ":" + to + "].");
        }
        return from == 0 && to == v.size ? v : SliceStep.take(this, v, from, to);
    }

    /**
     * The same elements in another shape.
     *
     * @throws ShapeException if it has another number of elements
     */
    public Value reshape(Value v, int... shape) {
        if (Shapes.count(shape) != Math.max(1, v.size)) {
            throw new ShapeException("A value of shape " + Arrays.toString(v.shape) + " cannot take the shape "
                    + Arrays.toString(shape) + ".");
        }
        Value result = new Value(v.node, shape, v.source, v.version, v.home);
        if (tangents != null) {
            tangents.same(v, result);
        }
        return result;
    }

    /** The value of a node made for arrays of size {@code n}. */
    Value valueOf(Node node, int[] shape, int n) {
        return node.perElement() ? new Value(node, shape, null, 0, block(n)) : uniform(node);
    }

    /** An expression whose symbols stand for values. */
    Value evaluate(Expr e, Function<String, Value> symbols) {
        return switch (e) {
            case Expr.Num x -> constant(x.value());
            case Expr.Sym x -> symbols.apply(x.name());
            case Expr.Call c ->
                call(c.fn(), c.args().stream().map(a -> evaluate(a, symbols)).toArray(Value[]::new));
        };
    }

    /** A fresh draw for each element. */
    public Value draw(Fn fn, long stream, int[] shape, Value... args) {
        int n = Shapes.count(shape);
        Block block = block(n);
        return new Value(graph.draw(fn, stream, nodes(args, n)), shape, null, 0, block);
    }

    private Node[] nodes(Value[] args, int n) {
        Node[] nodes = new Node[args.length];
        for (int k = 0; k < args.length; k++) {
            nodes[k] = use(args[k], n);
        }
        return nodes;
    }

    /** The node by which a block of size {@code n} refers to a value. */
    Node use(Value v, int n) {
        if (v.size == 0) {
            return v.node;
        }
        Block block = open.get(n);
        if (v.size == 1 && n != 1 && env.batch() > 1) {
            return use(GatherStep.of(this, v, new int[n], n), n);
        }
        if (v.size == 1 && n != 1) {
            Variable kept = keep(v);
            closeBlocksOf(kept.buffer());
            block(n).reads(kept.buffer());
            return graph.shared(kept.buffer(), version(kept));
        }
        if (v.home == block && block != null) {
            return v.node;
        }
        if (v.source != null && version(v.source) == v.version) {
            block(n).reads(v.source.buffer());
            return v.node;
        }
        Variable kept = keep(v);
        block(n).reads(kept.buffer());
        return graph.load(kept.buffer(), version(kept));
    }

    /** A variable that holds the value from where it was computed to the end of the step. */
    public Variable keep(Value v) {
        if (v.source != null && version(v.source) == v.version && !pending.containsKey(v.source)) {
            return v.source;
        }
        Block home = v.home;
        if (home == null) {
            Variable one = new Variable(
                    "number", "", new int[] {1}, v.isLogical() ? Buffer.Kind.BITS : Buffer.Kind.REAL, false, env);
            write(one, v);
            return one;
        }
        Variable kept = home.keep(v.node, v.shape, env);
        owners.put(kept.buffer(), kept);
        if (home.open) {
            pending.put(kept, v.node);
        }
        return kept;
    }

    /** Makes sure that the buffer has its final value before whatever comes next. */
    private void closeBlocksOf(Buffer b) {
        for (Block block : List.copyOf(open.values())) {
            if (block.doesWrite(b)) {
                close(block);
            }
        }
    }

    /** A variable with the present value, for an operation that reads whole arrays. */
    public Variable materialise(Value v) {
        if (tangents != null) {
            tangents.refuse(v);
        }
        Variable kept = keep(v);
        closeBlocksOf(kept.buffer());
        return kept;
    }

    /** Adds an operation at this point of the step. */
    public void add(Step step) {
        for (Block block : List.copyOf(open.values())) {
            for (Step.Use use : step.uses()) {
                if (block.doesWrite(use.buffer()) || (use.access().isWrite() && block.doesRead(use.buffer()))) {
                    close(block);
                    break;
                }
            }
        }
        items.add(step);
        for (Step.Use use : step.uses()) {
            Variable owner = owners.get(use.buffer());
            if (owner != null && use.access().isWrite()) {
                versions.merge(owner, 1, Integer::sum);
            }
        }
    }

    /**
     * Gives a value a name that lasts to the end of the step, such as the conductance bound to a synaptic output.
     *
     * @param key whose value it is
     */
    public void bind(Slot key, Value value) {
        bound.put(key, value);
    }

    /** The value last bound in this step, else the one bound in the step before. */
    public Value bound(Slot key) {
        return bound.get(key, this);
    }

    /** A variable for what an operation makes of another one: of the same kind, with a name and a shape of its own. */
    Variable like(Variable v, String name, int... shape) {
        Variable made = new Variable(name, v.unit(), shape, v.buffer().kind(), v.isTime(), env);
        owns(made);
        return made;
    }

    /** Tells the program that operations write to a variable, so that earlier readings of it stay what they were. */
    public void owns(Variable v) {
        owners.put(v.buffer(), v);
    }

    /** Whether this step has set a variable so far. */
    boolean isSet(Variable v) {
        return pending.containsKey(v) || versions.containsKey(v);
    }

    /**
     * Ends this description in the middle of a step and begins that of the rest of it: compile and run this one, then describe what follows in
     * the other. What is bound is bound there too; values live on as what {@link #keep} gave for them before.
     *
     * @throws bouton.error.BoutonException if a derivative is being taken
     */
    public Program rest() {
        if (tangents != null) {
            throw new bouton.error.BoutonException(
                    "A derivative is being taken here, so no value can be asked for: use bm.where(condition, a, b) in equations.");
        }
        Program next = new Program(env);
        bound.continueIn(next.bound, this, next);
        closeAll();
        return next;
    }

    /** Steps may differ from each other: what one binds, the next can read. */
    public void varies() {
        bound.carryAll();
    }

    private Block block(int n) {
        return open.computeIfAbsent(n, k -> new Block(k, env.batch()));
    }

    int version(Variable v) {
        return versions.getOrDefault(v, 0);
    }

    private void close(Block block) {
        open.remove(block.n);
        block.open = false;
        items.add(block);
        for (Variable v : block.writes.keySet()) {
            pending.remove(v);
            versions.merge(v, 1, Integer::sum);
        }
    }

    private void closeAll() {
        List.copyOf(open.values()).forEach(this::close);
    }

    /** Ends the description: blocks become kernels. */
    public Plan compile() {
        bound.finish(this);
        closeAll();
        return PlanCompiler.compile(env, graph, items, vectorBits);
    }
}
