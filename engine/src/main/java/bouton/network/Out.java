package bouton.network;

import bouton.equation.Expr;
import bouton.equation.ModelSpec;
import bouton.error.UnknownNameException;
import bouton.init.Values;
import java.util.HashMap;
import java.util.Map;

/** A synaptic output: turns the conductance bound to it, and the potential of the post neuron, into a current. */
public final class Out {
    private final ModelSpec spec;
    private final Parameters parameters;
    private final Slot bound;
    private final String name;

    /**
     * @param name for messages
     * @param spec a model of the kind {@code out}: an expression of {@code g} and {@code V}
     * @param given parameters
     * @param shape sizes of the post population
     */
    public Out(String name, ModelSpec spec, Map<String, Values> given, int[] shape, Environment env) {
        this.name = name;
        this.spec = spec;
        this.parameters = new Parameters(name, spec, given, shape, env);
        this.bound = new Slot(name + ".g", Shapes.count(shape));
    }

    public String name() {
        return name;
    }

    /** Sets the conductance for this step. */
    public void bind(Program program, Value g) {
        program.bind(bound, g);
    }

    /** The conductance bound last. */
    public Value bound(Program program) {
        return program.bound(bound);
    }

    Slot slot() {
        return bound;
    }

    /** Changes a parameter. */
    public void set(String param, Values v) {
        parameters.set(param, v);
    }

    /** The values of a parameter: one, or one per element. */
    public double[] get(String param) {
        return parameters.values(param);
    }

    /** All it keeps: arrays of parameters, and the conductance where it is read before it is bound. */
    public java.util.List<Object> arrays() {
        java.util.List<Object> arrays = new java.util.ArrayList<>(parameters.arrays());
        arrays.addAll(bound.arrays());
        return arrays;
    }

    int structure() {
        return parameters.structure();
    }

    /** The current as an expression of V, with all its other names made unique by a prefix; {@code nodes} gets what they stand for. */
    Expr expression(String prefix, Program program, int n, Map<String, bouton.compile.Node> nodes) {
        Map<String, Expr> rename = new HashMap<>();
        rename.put("g", Expr.sym(prefix + "g"));
        nodes.put(prefix + "g", program.use(bound(program), n));
        for (String p : spec.paramNames()) {
            bouton.compile.Node node = parameters.node(p, program.graph());
            if (node != null) {
                rename.put(p, Expr.sym(prefix + p));
                nodes.put(prefix + p, node);
            }
        }
        return spec.outputs().get(0).expr().substitute(rename);
    }

    /** The current for given conductance and potential: the formula by itself. */
    public Value apply(Program program, Value g, Value v) {
        int n = Math.max(g.size, v.size);
        int[] shape = v.size >= g.size ? v.shape : g.shape;
        return program.evaluate(spec.outputs().get(0).expr(), symbol -> {
            if (symbol.equals("g")) {
                return g;
            }
            if (symbol.equals("V")) {
                return v;
            }
            bouton.compile.Node node = parameters.node(symbol, program.graph());
            if (node == null) {
                throw new UnknownNameException("name in the current of " + name, symbol, spec.paramNames());
            }
            return program.valueOf(node, shape, Math.max(1, n));
        });
    }
}
