package bouton.runner;

import bouton.compile.Precision;
import bouton.dyn.Model;
import bouton.dyn.projections.Projection;
import bouton.error.BadValueException;
import bouton.error.BoutonException;
import bouton.error.UnknownNameException;
import bouton.frame.Recorded;
import bouton.frame.Recording;
import bouton.init.Values;
import bouton.inputs.Steps;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.InputCurrent;
import bouton.network.Plan;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Variable;
import bouton.random.Streams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Populations and connections, built at the first run. In each step the projections are updated in order of connection, then the populations
 * in order of addition, as brainpy's {@code DynSysGroup} does. Later runs continue time.
 */
public final class Network {
    private double dt = Environment.DEFAULT_DT;
    private Precision precision = Precision.FLOAT32;
    private @Nullable Long seed;
    private int threads;
    private CancelToken cancel = new CancelToken();
    private @Nullable ProgressListener listener;
    private final Map<String, Cells> cells = new LinkedHashMap<>();
    private final Map<String, Values> inputs = new LinkedHashMap<>();
    private final List<Connection> connections = new ArrayList<>();
    private @Nullable Built built;

    /** What the description became. */
    private record Built(
            Environment env,
            Map<String, Group> groups,
            List<Link> links,
            Map<String, InputCurrent> currents,
            Clock clock,
            Plan plan,
            int structure) {}

    /**
     * A projection and what it joins.
     *
     * @param pre where it comes from
     * @param post where it goes
     * @param projection what it became
     */
    public record Link(Cells pre, Cells post, Projection projection) {}

    /** Length of a step, ms; 0.1 unless set. Before the first run. */
    public Network dt(double ms) {
        notBuilt("dt");
        dt = new Environment(ms, precision, 0, 1).dt();
        return this;
    }

    /** Number format; single precision unless set. Before the first run. */
    public Network precision(Precision p) {
        notBuilt("precision");
        precision = p;
        return this;
    }

    /** One seed for connectivity, initial values and draws; without one a seed is drawn and kept with the results. Before the first run. */
    public Network seed(long s) {
        notBuilt("seed");
        seed = s;
        return this;
    }

    /** Number of threads, 0 for automatic. The numbers do not depend on it. */
    public Network threads(int count) {
        if (count < 0) {
            throw new BadValueException(
                    "The number of threads must be at least 1, or 0 for automatic, but is " + count + ".");
        }
        threads = count;
        return this;
    }

    /** Stops runs from another thread. */
    public Network cancel(CancelToken token) {
        cancel = token;
        return this;
    }

    /** Hears how far runs are. */
    public Network progress(ProgressListener newListener) {
        listener = newListener;
        return this;
    }

    private void notBuilt(String what) {
        if (built != null) {
            throw new BoutonException("Set " + what + " before the first run; make a new Network to change it.");
        }
    }

    /**
     * Adds a population.
     *
     * @param name for monitors, such as {@code E} for {@code E.spike}
     */
    public Cells add(String name, Model<?> model) {
        notBuilt("populations");
        if (cells.containsKey(name)) {
            throw new BoutonException("There is a population '" + name + "' already; names must differ.");
        }
        if (model.size().length == 0) {
            throw new bouton.error.ShapeException(
                    name + " needs a size: " + model.spec().name() + ".desc().of(100), for example.");
        }
        int n = bouton.network.Shapes.count(model.size());
        Cells c = new Cells(name, model.copy(), 0, n);
        cells.put(name, c);
        return c;
    }

    /** Connects a population (or a stretch of one) to others. */
    public Connection connect(Cells pre, Cells... posts) {
        notBuilt("connections");
        List<Cells> ends = new ArrayList<>(List.of(posts));
        ends.add(pre);
        for (Cells c : ends) {
            Cells known = cells.get(c.name());
            if (known == null || known.model() != c.model()) {
                throw new UnknownNameException("population (add it to this network first)", c.name(), cells.keySet());
            }
        }
        Connection connection = new Connection(pre, posts);
        connections.add(connection);
        return connection;
    }

    /** A constant current for all populations. */
    public Network input(double current) {
        cells.values().forEach(c -> input(c, Values.of(current)));
        return this;
    }

    /** A constant current for one population. */
    public Network input(Cells target, double current) {
        return input(target, Values.of(current));
    }

    /** A current per element. */
    public Network input(Cells target, Values current) {
        inputs.put(target.name(), current);
        if (built != null) {
            sample(built.env, built.currents, target.name());
        }
        return this;
    }

    private void sample(Environment env, Map<String, InputCurrent> currents, String name) {
        InputCurrent v = currents.get(name);
        Values given = inputs.get(name);
        if (v != null && given != null) {
            v.set(given.sample(
                    "input of " + name,
                    v.shape(),
                    new bouton.init.Draw(env.seed(), Streams.streamId(name + "/input"))));
        }
    }

    private Built built() {
        Built b = built;
        if (b == null) {
            long s = seed == null ? Streams.freshSeed() : seed;
            Environment env = new Environment(dt, precision, s, 1);
            Map<String, Group> groups = new LinkedHashMap<>();
            Map<String, InputCurrent> currents = new LinkedHashMap<>();
            cells.forEach((name, c) -> {
                Group g = c.model().build(name, env);
                groups.put(name, g);
                currents.put(name, new InputCurrent(name + ".input", env, g.num()));
            });
            List<Link> links = new ArrayList<>();
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (int k = 0; k < connections.size(); k++) {
                connections
                        .get(k)
                        .build(
                                k,
                                env,
                                kind -> kind + (counts.merge(kind, 1, Integer::sum) - 1),
                                c -> port(groups, c),
                                links::add);
            }
            inputs.keySet().forEach(name -> sample(env, currents, name));
            b = plan(env, groups, links, currents, new Clock(dt, s));
            built = b;
        } else if (b.structure != structure(b.groups, b.currents)) {
            b = plan(b.env, b.groups, b.links, b.currents, b.clock);
            built = b;
        }
        return b;
    }

    private static Port port(Map<String, Group> groups, Cells c) {
        Group g = java.util.Objects.requireNonNull(groups.get(c.name()));
        return c.from() == 0 && c.to() == g.num() ? g : g.slice(c.from(), c.to());
    }

    private static int structure(Map<String, Group> groups, Map<String, InputCurrent> currents) {
        return groups.values().stream().mapToInt(Group::structure).sum()
                + currents.values().stream().mapToInt(InputCurrent::structure).sum();
    }

    private static Built plan(
            Environment env,
            Map<String, Group> groups,
            List<Link> links,
            Map<String, InputCurrent> currents,
            Clock clock) {
        Program program = new Program(env);
        links.forEach(l -> l.projection().update(program, null));
        groups.forEach((name, g) -> {
            g.call(program, java.util.Objects.requireNonNull(currents.get(name)).value(program));
        });
        groups.values().forEach(g -> g.clearInput(program));
        return new Built(env, groups, links, currents, clock, program.compile(), structure(groups, currents));
    }

    /**
     * A population with its arrays: parameters and states may be read and set between runs.
     *
     * @throws UnknownNameException if there is none of that name
     */
    public Group group(String name) {
        Group g = built().groups.get(name);
        if (g == null) {
            throw new UnknownNameException("population", name, cells.keySet());
        }
        return g;
    }

    /** The names of the populations, in order. */
    public List<String> names() {
        return List.copyOf(cells.keySet());
    }

    /**
     * A number to turn while the network runs: {@code E.tau} (a parameter or state of a population), {@code E.input}, or, of a connection,
     * {@code E2I#0.syn.tau} and {@code E2I#0.out.E}.
     */
    public Knob knob(String path) {
        Built b = built();
        return Knob.of(path, b.groups, b.currents, b.links);
    }

    /** The projections, in order. */
    public List<Projection> projections() {
        return built().links.stream().map(Link::projection).toList();
    }

    /** The projections with what they join, in order. */
    public List<Link> links() {
        return List.copyOf(built().links);
    }

    /** What the network consists of, by name. */
    private Parts parts(Built b) {
        Parts parts = new Parts();
        b.links.forEach(l -> parts.add(l.projection().name(), l.projection()));
        b.groups.forEach((name, g) -> {
            parts.add(name, g);
            parts.add(
                    name, java.util.Objects.requireNonNull(b.currents.get(name)).arrays());
        });
        return parts;
    }

    /**
     * Runs for a duration, ms, on one thread, and tells where the time went: see {@link Parts#profile}. A run before it lets the virtual
     * machine compile what is measured.
     */
    public Table profile(double duration) {
        Built b = built();
        return parts(b).profile(simulation(), steps(duration));
    }

    /** Where memory goes: see {@link Parts#memory}. */
    public Table memory() {
        Built b = built();
        return parts(b).memory(b.plan, threads == 0 ? b.plan.suitableThreads() : threads);
    }

    /** A variable by its path, such as {@code E.V}. */
    public Variable variable(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            throw new UnknownNameException("monitor (write population.variable)", path, monitors());
        }
        if (!cells.containsKey(path.substring(0, dot))) {
            throw new UnknownNameException("monitor", path, monitors());
        }
        Group g = group(path.substring(0, dot));
        if (!g.hasVariable(path.substring(dot + 1))) {
            throw new UnknownNameException("monitor", path, monitors());
        }
        return g.variable(path.substring(dot + 1));
    }

    private List<String> monitors() {
        List<String> names = new ArrayList<>();
        cells.forEach((name, c) -> c.model().spec().stateNames().forEach(s -> names.add(name + "." + s)));
        return names;
    }

    /** The seed in use. */
    public long seed() {
        return built().env.seed();
    }

    /** Time reached, ms. */
    public double t() {
        return built().clock.t();
    }

    /** One step. */
    public void step() {
        simulation().run(1);
    }

    /** Sets all states, delays and time back to the start; weights stay as they are. */
    public void reset() {
        Built b = built();
        b.groups.values().forEach(Group::reset);
        b.links.forEach(l -> l.projection().reset());
        built = plan(b.env, b.groups, b.links, b.currents, new Clock(b.env.dt(), b.env.seed()));
    }

    /**
     * Runs for a duration and records.
     *
     * @param duration ms
     * @param monitors paths such as {@code E.spike} and {@code E.V}
     */
    public Run run(double duration, String... monitors) {
        return run(duration, java.util.Arrays.stream(monitors).map(Monitor::of).toArray(Monitor[]::new));
    }

    /** Runs for a duration, ms, and records nothing. */
    public Run run(double duration) {
        return run(duration, new Monitor[0]);
    }

    /** Runs for a duration and records some elements, or every k-th step. */
    public Run run(double duration, Monitor... monitors) {
        long steps = steps(duration);
        Simulation s = simulation();
        Map<String, Recorded> recorded = new LinkedHashMap<>();
        for (Monitor m : monitors) {
            Monitor.Running r = m.start(variable(m.key()), s.clock(), steps);
            s.record(r);
            recorded.put(m.key(), r.recorded());
        }
        double from = t();
        long first = s.clock().step();
        s.run(steps);
        Built b = built();
        return new Run(new Recording(
                recorded,
                Provenance.of(b.env, from, t()),
                dt,
                first,
                steps,
                Provenance.parameters(b.groups, projections())));
    }

    /** Runs the plan; {@link #run} is the usual way. */
    public Simulation simulation() {
        Built b = built();
        Simulation s = new Simulation(b.plan, b.clock).threads(threads).cancel(cancel);
        return listener == null ? s : s.progress(listener);
    }

    /** Steps in a duration: multiples of dt are exact. */
    public long steps(double duration) {
        if (!(duration >= 0) || Double.isInfinite(duration)) {
            throw new BadValueException("The duration of a run must be >= 0 ms and finite, but is " + duration + ".");
        }
        return Steps.count(duration, dt);
    }
}
