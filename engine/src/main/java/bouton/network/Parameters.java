package bouton.network;

import bouton.compile.Graph;
import bouton.compile.Node;
import bouton.equation.Evaluate;
import bouton.equation.Expr;
import bouton.equation.Fn;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import bouton.init.Draw;
import bouton.init.Values;
import bouton.random.Streams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of one population or synaptic output. */
final class Parameters {
    private final String owner;
    private final ModelSpec spec;
    private final int[] shape;
    private final Environment env;
    private final Map<String, Parameter> set = new LinkedHashMap<>();
    private final Map<String, Values> initializers = new LinkedHashMap<>();
    private int structure;

    Parameters(String owner, ModelSpec spec, Map<String, Values> given, int[] shape, Environment env) {
        this.owner = owner;
        this.spec = spec;
        this.shape = shape;
        this.env = env;
        given.keySet().forEach(spec::param);
        for (ModelSpec.Param p : spec.params()) {
            Values v = given.get(p.name());
            Expr standard = p.value();
            if (p.initializer()) {
                if (v != null) {
                    initializers.put(p.name(), v);
                }
            } else if (v != null) {
                assign(p, v);
            } else if (standard != null) {
                assign(p, Values.of(Evaluate.value(standard, context(0, Map.of()))));
            }
        }
        check();
    }

    private void assign(ModelSpec.Param p, Values v) {
        boolean rebuilt = set.computeIfAbsent(p.name(), _ -> new Parameter(owner, p, shape, env))
                .set(v, draw(p.name()));
        structure += rebuilt ? 1 : 0;
    }

    Draw draw(String use) {
        return new Draw(env.seed(), Streams.streamId(owner + "/" + use));
    }

    /** Arrays of parameters that have a value per element. */
    List<Object> arrays() {
        List<Object> arrays = new ArrayList<>();
        set.values().forEach(p -> arrays.addAll(p.arrays()));
        return arrays;
    }

    /** Changes with each change that compiled kernels cannot follow. */
    int structure() {
        return structure;
    }

    void set(String name, Values v) {
        ModelSpec.Param p = spec.param(name);
        if (p.initializer()) {
            initializers.put(name, v);
        } else {
            assign(p, v);
            check();
        }
    }

    double[] values(String name) {
        Parameter p = set.get(spec.param(name).name());
        if (p == null) {
            throw new UnknownNameException("parameter of " + owner + " with a value", name, set.keySet());
        }
        return p.values();
    }

    boolean hasValues(String name) {
        return set.containsKey(name);
    }

    boolean isGiven(String name) {
        return set.containsKey(name) || initializers.containsKey(name);
    }

    @Nullable
    Values initializer(String name) {
        return initializers.get(name);
    }

    private void check() {
        int n = Shapes.count(shape);
        for (ModelSpec.Requirement r : spec.requirements()) {
            for (int i = 0; i < n; i++) {
                if (Evaluate.value(r.condition(), context(i, Map.of())) == 0) {
                    throw new BadValueException(
                            owner + ": " + r.message() + (n > 1 ? " (element " + i + ")" : "") + ".");
                }
            }
        }
    }

    /** The node of a parameter or derived constant; null if it is neither. */
    @Nullable
    Node node(String name, Graph graph) {
        Parameter p = set.get(name);
        return p == null ? null : p.node(graph);
    }

    /** Evaluates constants of element {@code i}; {@code more} holds names beyond the parameters. */
    Evaluate.Context context(int i, Map<String, double[]> more) {
        return new Evaluate.Context() {
            @Override
            public double symbol(String name) {
                double[] extra = more.get(name);
                if (extra != null) {
                    return extra[extra.length == 1 ? 0 : i];
                }
                Parameter p = set.get(name);
                if (p != null) {
                    return p.get(i);
                }
                for (ModelSpec.Binding d : spec.derived()) {
                    if (d.name().equals(name)) {
                        return Evaluate.value(d.expr(), this);
                    }
                }
                return switch (name) {
                    case "dt" -> env.dt();
                    case "t", "i" -> 0;
                    default -> throw new BadValueException(owner + " needs a value for '" + name + "'.");
                };
            }

            @Override
            public boolean given(String name) {
                return isGiven(name);
            }

            @Override
            public double draw(Fn fn, int id, double arg) {
                long stream = Streams.streamId(owner + "/initial/" + id);
                return switch (fn) {
                    case NORMAL -> Streams.normal(env.seed(), stream, i, 0);
                    case POISSON -> Streams.poisson(arg, env.seed(), stream, i, 0);
                    default -> Streams.uniform(env.seed(), stream, i, 0);
                };
            }
        };
    }
}
