package bouton.compile;

import bouton.equation.Expr;
import bouton.equation.Expr.Call;
import bouton.equation.Expr.Num;
import bouton.equation.Expr.Sym;
import bouton.equation.Fn;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns expressions into nodes: symbols become the nodes they stand for. */
public final class Lower {
    /** Relative slack when a duration is counted in steps, so that 0.3 ms at dt = 0.1 ms is 3 steps. */
    private static final double SLACK = 1e-6;

    private final Graph graph;
    private final double dt;
    private final Function<String, Node> symbols;
    private final Function<String, Node> old;
    private final Predicate<String> given;
    private final long stream;
    private final Map<Expr, Node> done = new HashMap<>();

    /**
     * @param graph where the nodes are made
     * @param dt length of a step, ms
     * @param symbols the node of each symbol but {@code t} and {@code dt}; a delayed value is asked for as its text
     * @param old the node of a state at the start of the step
     * @param given whether a parameter was given
     * @param stream base of the streams that draws use
     */
    public Lower(
            Graph graph,
            double dt,
            Function<String, Node> symbols,
            Function<String, Node> old,
            Predicate<String> given,
            long stream) {
        this.graph = graph;
        this.dt = dt;
        this.symbols = symbols;
        this.old = old;
        this.given = given;
        this.stream = stream;
    }

    /** The node of an expression. */
    public Node node(Expr e) {
        Node known = done.get(e);
        if (known == null) {
            known = lower(e);
            done.put(e, known);
        }
        return known;
    }

    /**
     * The node of an expression that is assigned to a time variable: {@code t}, another time, or a choice between them stays a number of
     * steps where times are kept so.
     */
    public Node time(Expr e) {
        return switch (e) {
            case Sym s when s.name().equals("t") -> graph.step();
            case Sym s when symbols.apply(s.name()).op.isInt() -> symbols.apply(s.name());
            case Call c
            when c.fn() == Fn.WHERE ->
                graph.call(
                        Fn.WHERE,
                        node(c.args().get(0)),
                        time(c.args().get(1)),
                        time(c.args().get(2)));
            case Call c when c.fn() == Fn.OLD -> old.apply(((Sym) c.args().get(0)).name());
            default ->
                throw new bouton.equation.EquationException(
                        "A time variable can be set to t, to another time, or to where(condition, time, time), not to '"
                                + e.text() + "'");
        };
    }

    private Node lower(Expr e) {
        return switch (e) {
            case Num n -> graph.constant(n.value());
            case Sym s -> symbol(s.name());
            case Call c -> call(c);
        };
    }

    private Node symbol(String name) {
        return switch (name) {
            case "t" -> graph.time();
            case "dt" -> graph.constant(dt);
            default -> {
                Node n = symbols.apply(name);
                yield n.op.isInt() ? graph.call(Fn.MUL, graph.constant(dt), n) : n;
            }
        };
    }

    private Node call(Call c) {
        Fn fn = c.fn();
        if (fn == Fn.OLD) {
            return old.apply(((Sym) c.args().get(0)).name());
        }
        if (fn == Fn.DELAYED) {
            return symbols.apply(c.text());
        }
        if (fn == Fn.GIVEN) {
            return graph.constant(isGiven(c) ? 1 : 0);
        }
        if (fn == Fn.WHERE && c.args().get(0) instanceof Call g && g.fn() == Fn.GIVEN) {
            return node(c.args().get(isGiven(g) ? 1 : 2));
        }
        if (fn.isRandom()) {
            Node[] args = c.args().stream().map(this::node).toArray(Node[]::new);
            return graph.draw(fn, stream * 31 + c.id(), args);
        }
        if (fn.isLogical() && c.args().size() == 2) {
            Node steps = elapsedSteps(c.args().get(0));
            if (steps != null) {
                return compareSteps(fn, steps, node(c.args().get(1)));
            }
        }
        Node steps = elapsedSteps(c);
        if (steps != null) {
            return graph.call(Fn.MUL, graph.constant(dt), graph.real(steps));
        }
        if (fn == Fn.SINCE) {
            return graph.apply(
                    Op.FMA,
                    graph.stepNumber(),
                    graph.constant(dt),
                    graph.call(Fn.NEG, node(c.args().get(0))));
        }
        Node[] args = c.args().stream().map(this::node).toArray(Node[]::new);
        return graph.call(fn, args);
    }

    private boolean isGiven(Call c) {
        return given.test(((Sym) c.args().get(0)).name());
    }

    /** {@code t - T} or {@code since(T)} for a time T that is kept as a step number, as a number of steps; else null. */
    private @org.jspecify.annotations.Nullable Node elapsedSteps(Expr e) {
        if (e instanceof Call c && c.fn() == Fn.SINCE && c.args().get(0) instanceof Sym s) {
            Node n = symbols.apply(s.name());
            return n.op.isInt() ? graph.apply(Op.INT_SUB, graph.step(), n) : null;
        }
        if (e instanceof Call c
                && c.fn() == Fn.SUB
                && c.args().get(0) instanceof Sym t
                && t.name().equals("t")
                && c.args().get(1) instanceof Sym s
                && !s.name().equals("dt")
                && !s.name().equals("t")
                && !s.name().equals("i")) {
            Node n = symbols.apply(s.name());
            if (n.op.isInt()) {
                return graph.apply(Op.INT_SUB, graph.step(), n);
            }
        }
        return null;
    }

    /** Compares a whole number of steps with a duration: the duration is counted in steps once, so the result cannot jitter. */
    private Node compareSteps(Fn fn, Node steps, Node duration) {
        Node k = graph.real(steps);
        Node count = graph.call(Fn.DIV, duration, graph.constant(dt));
        Node slack = graph.call(
                Fn.ADD, graph.constant(1e-9), graph.call(Fn.MUL, graph.constant(SLACK), graph.call(Fn.ABS, count)));
        Node half = graph.constant(0.5);
        Node atMost = graph.call(Fn.ADD, graph.call(Fn.FLOOR, graph.call(Fn.ADD, count, slack)), half);
        Node less =
                graph.call(Fn.SUB, graph.call(Fn.NEG, graph.call(Fn.FLOOR, graph.call(Fn.SUB, slack, count))), half);
        return switch (fn) {
            case LE -> graph.call(Fn.LT, k, atMost);
            case GT -> graph.call(Fn.GT, k, atMost);
            case LT -> graph.call(Fn.LT, k, less);
            case GE -> graph.call(Fn.GT, k, less);
            default -> graph.call(fn, graph.call(Fn.MUL, graph.constant(dt), k), duration);
        };
    }
}
