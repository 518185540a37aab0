package bouton.network;

import bouton.compile.Buffer.Kind;
import bouton.compile.Precision;
import bouton.equation.Evaluate;
import bouton.equation.Expr;
import bouton.equation.Fn;
import bouton.equation.Method;
import bouton.equation.ModelSpec;
import bouton.equation.Range;
import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.init.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A population whose elements follow a model's equations. */
public final class Group extends Dynamics {
    private final ModelSpec spec;
    private final Method method;
    private final Parameters parameters;
    private final int[] shape;
    private final List<@Nullable Parameter> noise;
    private final Map<String, DelayLine> histories = new HashMap<>();
    private @Nullable Variable output;
    private int structure;

    /**
     * @param name for messages and monitors
     * @param spec the model
     * @param given parameters that differ from their defaults
     * @param size sizes of the population
     * @param keepSize whether variables have all the sizes, or one: their product
     * @param method integration method
     * @param noise strengths of the noise of its equations, in their order; missing where there is none
     */
    public Group(
            String name,
            ModelSpec spec,
            Map<String, Values> given,
            int[] size,
            boolean keepSize,
            Method method,
            List<Optional<Values>> noise,
            Environment env) {
        super(name, env, size);
        this.spec = spec;
        this.method = method;
        this.shape = keepSize ? size() : new int[] {num()};
        this.parameters = new Parameters(name, spec, given, shape, env);
        spec.states().stream().filter(this::exists).forEach(this::add);
        for (ModelSpec.Port p : spec.ports()) {
            add(p.name(), Variable.real(name + "." + p.name(), p.unit(), env, shape));
        }
        this.noise = noise(noise);
        start(false);
    }

    private boolean exists(ModelSpec.State s) {
        Expr when = s.when();
        if (when == null) {
            return true;
        }
        for (int i = 0; i < num(); i++) {
            if (Evaluate.value(when, parameters.context(i, Map.of())) != 0) {
                return true;
            }
        }
        return false;
    }

    private void add(ModelSpec.State s) {
        Environment env = environment();
        boolean steps = s.kind() == ModelSpec.Kind.TIME && env.precision() == Precision.FLOAT32;
        Kind kind = s.kind() == ModelSpec.Kind.FLAG ? Kind.BITS : steps ? Kind.STEPS : Kind.REAL;
        boolean time = s.kind() == ModelSpec.Kind.TIME;
        add(s.name(), new Variable(name() + "." + s.name(), s.unit(), shape, kind, time, env));
    }

    private List<@Nullable Parameter> noise(List<Optional<Values>> given) {
        List<String> equations =
                spec.odes().stream().map(ModelSpec.Binding::name).toList();
        if (given.size() > equations.size()) {
            throw new BadValueException(name() + " has " + equations.size() + " differential equations " + equations
                    + " and takes no " + given.size() + " noises.");
        }
        List<@Nullable Parameter> strengths = new ArrayList<>();
        for (int k = 0; k < given.size(); k++) {
            Values v = given.get(k).orElse(null);
            Parameter p = null;
            if (v != null) {
                String what = given.size() == 1 ? "noise" : "noise of " + equations.get(k);
                p = new Parameter(
                        name(),
                        new ModelSpec.Param(what, null, "", Range.ANY, false, "strength of the noise"),
                        shape,
                        environment());
                p.set(v, parameters.draw(what));
            }
            strengths.add(p);
        }
        return strengths;
    }

    /** The strength of the noise of an equation; null without noise. */
    @Nullable
    Parameter noise(int equation) {
        return equation < noise.size() ? noise.get(equation) : null;
    }

    /** By how many steps {@code delayed(state, delay)} lies back. */
    int steps(Expr.Call delayed) {
        Expr delay = delayed.args().get(1);
        double first = Evaluate.value(delay, parameters.context(0, Map.of()));
        for (int i = 0; i < num(); i++) {
            if (Evaluate.value(delay, parameters.context(i, Map.of())) != first) {
                throw new BadValueException(name() + ": " + delay.text() + " must be one number for all elements.");
            }
        }
        return DelayLine.steps(
                name() + "." + delayed.args().get(0).text(),
                first,
                environment().dt());
    }

    /** The values that a state had, kept from the start of each step. */
    DelayLine history(String state) {
        return histories.computeIfAbsent(state, s -> new DelayLine(name() + "." + s + " of the past", variable(s)));
    }

    /** The model. */
    public ModelSpec spec() {
        return spec;
    }

    public Method method() {
        return method;
    }

    Parameters parameters() {
        return parameters;
    }

    int[] shape() {
        return shape;
    }

    /** Changes a parameter, from the next step on. */
    public void set(String param, Values v) {
        parameters.set(param, v);
        for (ModelSpec.State s : spec.states()) {
            if (!hasVariable(s.name()) && exists(s)) {
                add(s);
                variable(s.name()).set(evaluate(s.init(), Map.of()));
                structure++;
            }
        }
        if (spec.stepExpressions()
                .flatMap(e -> e.calls(Fn.DELAYED))
                .anyMatch(c -> c.args().get(1).mentions(param))) {
            structure++;
        }
    }

    /** The values of a parameter: one, or one per element. */
    public double[] get(String param) {
        return parameters.values(param);
    }

    /** Whether a parameter has values: not so where it is used at a reset only, or was not given and has no default. */
    public boolean hasValues(String param) {
        return parameters.hasValues(param);
    }

    /** The values of a derived constant. */
    public double[] derived(String constant) {
        for (ModelSpec.Binding d : spec.derived()) {
            if (d.name().equals(constant)) {
                double[] v = new double[num()];
                for (int i = 0; i < v.length; i++) {
                    v[i] = Evaluate.value(d.expr(), parameters.context(i, Map.of()));
                }
                return v;
            }
        }
        throw new bouton.error.UnknownNameException(
                "derived constant of " + name(),
                constant,
                spec.derived().stream().map(ModelSpec.Binding::name).toList());
    }

    @Override
    public int structure() {
        int sum = structure + parameters.structure();
        for (Out o : currents()) {
            sum += o.structure();
        }
        return sum;
    }

    /** Sets all states to their first values, or to what the model calls steady. */
    @Override
    public void reset() {
        start(true);
    }

    private void start(boolean steady) {
        Map<String, double[]> known = new HashMap<>();
        for (ModelSpec.Param p : spec.params()) {
            if (p.initializer()) {
                Values given = parameters.initializer(p.name());
                Expr standard = p.value();
                if (given != null) {
                    known.put(p.name(), given.sample(name() + "." + p.name(), shape, parameters.draw(p.name())));
                } else if (standard != null) {
                    known.put(p.name(), evaluate(standard, known));
                }
            }
        }
        for (ModelSpec.State s : spec.states()) {
            double[] v = evaluate(s.init(), known);
            known.put(s.name(), v);
            if (hasVariable(s.name())) {
                variable(s.name()).set(v);
            }
        }
        for (ModelSpec.Binding b : steady ? spec.steady() : List.<ModelSpec.Binding>of()) {
            double[] v = evaluate(b.expr(), known);
            known.put(b.name(), v);
            variable(b.name()).set(v);
        }
        spec.ports().forEach(p -> variable(p.name()).set(0));
        histories.values().forEach(DelayLine::reset);
        resetDelays();
    }

    private double[] evaluate(Expr e, Map<String, double[]> known) {
        double[] v = new double[num()];
        for (int i = 0; i < v.length; i++) {
            v[i] = Evaluate.value(e, parameters.context(i, known));
        }
        return v;
    }

    @Override
    public java.util.List<Object> arrays() {
        java.util.List<Object> arrays = super.arrays();
        arrays.addAll(parameters.arrays());
        if (output != null) {
            arrays.add(output.buffer());
        }
        return arrays;
    }

    @Override
    public Variable output() {
        if (spec.outputs().isEmpty()) {
            return signal();
        }
        if (spec.outputs().get(0).expr() instanceof Expr.Sym s && hasVariable(s.name())) {
            return variable(s.name());
        }
        if (output == null) {
            output = Variable.real(name() + ".output", "", environment(), shape);
        }
        return output;
    }

    @Override
    public Value callAndKeep(Program program, @Nullable Value input) {
        Value result = call(program, input);
        if (output() == output) {
            program.write(output, result);
        }
        return result;
    }

    @Override
    public void receive(Program program, Value arrived) {
        for (Variable r : receivers()) {
            program.write(r, program.call(Fn.ADD, program.read(r), arrived));
        }
    }

    @Override
    public @Nullable Variable receiver() {
        List<Variable> all = receivers();
        return all.size() == 1 ? all.get(0) : null;
    }

    @Override
    public boolean takesAmounts() {
        return spec.takesAmounts();
    }

    private List<Variable> receivers() {
        return spec.after().stream()
                .filter(b -> b.expr().equals(Expr.add(Expr.sym(b.name()), Expr.sym("input"))))
                .map(b -> variable(b.name()))
                .toList();
    }

    /**
     * The current of a channel or ion (inward positive) as its gates are at this point of the step, at a potential.
     *
     * @param part its path in the neuron, such as {@code INa} or {@code Ca.ICaT}
     */
    public Value current(Program program, String part, Value potential) {
        return new GroupUpdate(this, program).current(spec.part(part), potential);
    }

    @Override
    Value update(Program program, @Nullable Value input) {
        int n = input == null ? 0 : input.size;
        if (n > 1 && n != num()) {
            throw new ShapeException(name() + " has " + num() + " elements and cannot take an input of " + n + ".");
        }
        return new GroupUpdate(this, program).apply(input);
    }

    Map<String, Variable> stateVariables() {
        Map<String, Variable> map = new LinkedHashMap<>();
        spec.stateNames().stream().filter(this::hasVariable).forEach(s -> map.put(s, variable(s)));
        return map;
    }

    @Override
    public void clearInput(Program program) {
        spec.ports().forEach(p -> program.write(variable(p.name()), program.constant(0)));
    }
}
