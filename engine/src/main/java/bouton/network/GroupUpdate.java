package bouton.network;

import bouton.compile.Graph;
import bouton.compile.Lower;
import bouton.compile.Node;
import bouton.equation.Expr;
import bouton.equation.Fn;
import bouton.equation.Method;
import bouton.equation.ModelSpec;
import bouton.equation.ModelSpec.Binding;
import bouton.error.UnknownNameException;
import bouton.random.Streams;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one step of a model into a program: before, integration, what projections add, after, spike, reset, output. */
final class GroupUpdate {
    private final Group group;
    private final ModelSpec spec;
    private final Program program;
    private final Graph graph;
    private final int n;
    private final Map<String, Node> env = new HashMap<>();
    private final Map<String, Node> old = new HashMap<>();
    private final Map<String, Node> changed = new LinkedHashMap<>();

    GroupUpdate(Group group, Program program) {
        this.group = group;
        this.spec = group.spec();
        this.program = program;
        this.graph = program.graph();
        this.n = group.num();
    }

    /** The current of a channel or ion as its gates are now, at a potential. */
    Value current(ModelSpec.Part part, Value potential) {
        readStates();
        env.put("V", program.use(potential, n));
        return program.valueOf(lower().node(part.current()), group.shape(), n);
    }

    private void readStates() {
        for (Map.Entry<String, Variable> e : group.stateVariables().entrySet()) {
            Node node = program.use(program.read(e.getValue()), n);
            env.put(e.getKey(), node);
            old.put(e.getKey(), node);
        }
    }

    Value apply(@Nullable Value input) {
        readStates();
        delayed();
        ports(input == null ? graph.constant(0) : program.use(input, n));
        Map<String, Expr> currents = currents();
        spec.before().forEach(this::assign);
        integrate(spec.odes(), group.method(), currents);
        spec.parts().forEach(this::part);
        delta();
        spec.after().forEach(this::assign);
        spike();
        changed.forEach((name, node) -> program.write(group.variable(name), node));
        return output();
    }

    /** Values of the past; the present ones are kept first, before anything changes them. */
    private void delayed() {
        spec.stepExpressions().flatMap(e -> e.calls(Fn.DELAYED)).distinct().forEach(c -> {
            String state = ((Expr.Sym) c.args().get(0)).name();
            int steps = group.steps(c);
            DelayLine past = group.history(state);
            past.reserve(steps + 1);
            past.keepLast();
            past.push(program);
            env.put(c.text(), program.use(past.back(program, steps), n));
        });
    }

    /** The input variables, the first with what the update was called with. */
    private void ports(Node called) {
        Node more = called;
        for (ModelSpec.Port p : spec.ports()) {
            Node kept = program.use(program.read(group.variable(p.name())), n);
            env.put(p.name(), more == null ? kept : graph.call(Fn.ADD, kept, more));
            more = null;
        }
        env.putIfAbsent("input", called);
    }

    /**
     * The synaptic current: frozen at the old potential in most models, part of the derivative in the LTC ones. It comes with the input,
     * but apart in neurons of conductances, which scale the input.
     *
     * @return what to put in place of it in the derivatives
     */
    private Map<String, Expr> currents() {
        String into = spec.is("membrane") ? "synaptic" : "input";
        Expr inside = Expr.sym(into);
        Node sum = spec.is("membrane") ? graph.constant(0) : node("input");
        int k = 0;
        for (Out out : group.currents()) {
            Map<String, Node> names = new HashMap<>();
            Expr current = out.expression("out" + k++ + "_", program, n, names);
            env.putAll(names);
            if (spec.is("ltc")) {
                inside = Expr.add(inside, current);
            } else {
                sum = graph.call(Fn.ADD, sum, lower().node(current));
            }
        }
        env.put(into, sum);
        return spec.is("ltc") ? Map.of(into, inside) : Map.of();
    }

    private void part(ModelSpec.Part part) {
        part.before().forEach(this::assign);
        integrate(part.odes(), part.method(), Map.of());
        part.after().forEach(this::assign);
    }

    private void integrate(List<Binding> odes, Method method, Map<String, Expr> currents) {
        Map<String, Node> next = new LinkedHashMap<>();
        if (method.isExponential()) {
            Set<String> constants = new HashSet<>(spec.paramNames());
            spec.derived().forEach(d -> constants.add(d.name()));
            constants.add("dt");
            Lower lower = lower();
            for (Binding ode : odes) {
                Expr f = ode.expr().substitute(currents);
                next.put(ode.name(), lower.node(Method.exponentialEuler(ode.name(), f, constants::contains)));
            }
        } else {
            rungeKutta(odes, currents, method, next);
        }
        noise(next);
        next.forEach((name, node) ->
                put(name, graph.flushed(node, program.environment().precision())));
    }

    /** Adds {@code g sqrt(dt) N(0, 1)} to those of the model's own equations that have noise. */
    private void noise(Map<String, Node> next) {
        double root = Math.sqrt(program.environment().dt());
        for (int k = 0; k < spec.odes().size(); k++) {
            Parameter strength = group.noise(k);
            if (strength != null) {
                String x = spec.odes().get(k).name();
                Node draw = graph.draw(Fn.NORMAL, Streams.streamId(group.name() + "/noise/" + x));
                Node jump = graph.call(Fn.MUL, graph.call(Fn.MUL, strength.node(graph), graph.constant(root)), draw);
                next.computeIfPresent(x, (_, drift) -> graph.call(Fn.ADD, drift, jump));
            }
        }
    }

    private void rungeKutta(List<Binding> odes, Map<String, Expr> currents, Method method, Map<String, Node> next) {
        double dt = program.environment().dt();
        int stages = method.b().length;
        Node[][] k = new Node[stages][odes.size()];
        Map<String, Node> start = new HashMap<>(env);
        for (int s = 0; s < stages; s++) {
            Map<String, Node> at = new HashMap<>(start);
            for (int e = 0; e < odes.size(); e++) {
                String x = odes.get(e).name();
                at.put(x, combine(node(start, x), method.a()[s], k, e, dt));
            }
            if (method.c(s) != 0) {
                at.put("stage_t", graph.call(Fn.ADD, program.time().node, graph.constant(method.c(s) * dt)));
            }
            Lower lower = lower(at);
            for (int e = 0; e < odes.size(); e++) {
                Expr f = odes.get(e).expr().substitute(currents);
                k[s][e] = lower.node(method.c(s) != 0 ? f.substitute(Map.of("t", Expr.sym("stage_t"))) : f);
            }
        }
        for (int e = 0; e < odes.size(); e++) {
            String x = odes.get(e).name();
            next.put(x, combine(node(start, x), method.b(), k, e, dt));
        }
    }

    private Node combine(Node x, double[] weights, Node[][] k, int equation, double dt) {
        Node sum = x;
        for (int s = 0; s < weights.length; s++) {
            if (weights[s] != 0) {
                sum = graph.call(Fn.ADD, sum, graph.call(Fn.MUL, graph.constant(weights[s] * dt), k[s][equation]));
            }
        }
        return sum;
    }

    private void delta() {
        for (Slot slot : group.deltas()) {
            put("V", graph.call(Fn.ADD, node("V"), program.use(program.bound(slot), n)));
        }
    }

    /** Whether a state was left out because its condition does not hold. */
    private boolean isAbsent(String name) {
        return !group.hasVariable(name) && spec.stateNames().contains(name);
    }

    private void assign(Binding b) {
        if (isAbsent(b.name())) {
            return;
        }
        boolean time =
                spec.states().stream().anyMatch(s -> s.name().equals(b.name()) && s.kind() == ModelSpec.Kind.TIME);
        put(b.name(), time && stepsFor(b.name()) ? lower().time(b.expr()) : lower().node(b.expr()));
    }

    private boolean stepsFor(String name) {
        return group.variable(name).buffer().kind() == bouton.compile.Buffer.Kind.STEPS;
    }

    private void spike() {
        Expr condition = spec.spike();
        if (condition == null) {
            return;
        }
        Node spike = graph.logical(lower().node(condition));
        put("spike", spike);
        for (Binding r : spec.resets()) {
            if (isAbsent(r.name())) {
                continue;
            }
            boolean time = stepsFor(r.name());
            Node value = time ? lower().time(r.expr()) : lower().node(r.expr());
            put(r.name(), graph.call(Fn.WHERE, spike, value, node(r.name())));
        }
    }

    private Value output() {
        Node node = spec.outputs().isEmpty()
                ? node("spike")
                : lower().node(spec.outputs().get(0).expr());
        return program.valueOf(node, group.shape(), n);
    }

    private void put(String name, Node node) {
        env.put(name, node);
        if (old.containsKey(name)) {
            changed.put(name, node);
        }
    }

    private Node node(String name) {
        return node(env, name);
    }

    private Node node(Map<String, Node> names, String name) {
        Node known = names.get(name);
        if (known != null) {
            return known;
        }
        Node parameter = group.parameters().node(name, graph);
        if (parameter != null) {
            return parameter;
        }
        for (Binding d : spec.derived()) {
            if (d.name().equals(name)) {
                Node node = lower(names).node(d.expr());
                env.put(name, node);
                return node;
            }
        }
        for (ModelSpec.State s : spec.states()) {
            if (s.name().equals(name)) {
                return lower(names).node(s.init());
            }
        }
        if (name.equals("i")) {
            return graph.stepNumber();
        }
        throw new UnknownNameException("name in the equations of " + spec.name(), name, names.keySet());
    }

    private Lower lower() {
        return lower(env);
    }

    private Lower lower(Map<String, Node> names) {
        return new Lower(
                graph,
                program.environment().dt(),
                name -> node(names, name),
                name -> node(old, name),
                group.parameters()::isGiven,
                Streams.streamId(group.name() + "/draw"));
    }
}
