package bouton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bouton.compile.Precision;
import bouton.conn.Csr;
import bouton.dnn.AllToAll;
import bouton.dnn.CSRLinear;
import bouton.dnn.Comm;
import bouton.dnn.Dense;
import bouton.dnn.EventCSRLinear;
import bouton.dnn.MaskedLinear;
import bouton.dnn.OneToOne;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.SynOut;
import bouton.dyn.projections.FullProjAlignPost;
import bouton.dyn.projections.FullProjAlignPostMg;
import bouton.dyn.projections.FullProjAlignPreDS;
import bouton.dyn.projections.FullProjAlignPreDSMg;
import bouton.dyn.projections.FullProjAlignPreSD;
import bouton.dyn.projections.FullProjAlignPreSDMg;
import bouton.dyn.projections.FullProjDelta;
import bouton.dyn.projections.HalfProjAlignPost;
import bouton.dyn.projections.HalfProjAlignPostMg;
import bouton.dyn.projections.HalfProjDelta;
import bouton.dyn.projections.Projection;
import bouton.dyn.projections.VanillaProj;
import bouton.equation.Fn;
import bouton.init.Values;
import bouton.network.CouplingStep;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.GapJunction;
import bouton.network.Group;
import bouton.network.Program;
import bouton.network.SpikeTimes;
import bouton.network.Value;
import bouton.network.Variable;
import bouton.trace.Comparison.Variant;
import bouton.trace.Comparison.Watch;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Projections and couplings against their traces. */
class ProjectionTraceTest {
    /** Single precision: V follows sums of decays; a spike a step early would show as 1. */
    private static final double SINGLE = 2e-4;

    @AfterAll
    static void report() {
        Comparison.print();
    }

    private static double tolerance(Variant v) {
        return v.precision == Precision.FLOAT64 ? Comparison.TOLERANCE : SINGLE;
    }

    @TestFactory
    Stream<DynamicTest> projections() {
        List<Trace> traces = Trace.all("proj_");
        return traces.stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> projection(t, v, false))));
    }

    /** Short-term plasticity that brainpy's users write by hand is one word here. */
    @TestFactory
    Stream<DynamicTest> gatesByOneWord() {
        List<Trace> traces =
                Trace.all("proj_").stream().filter(t -> t.has("gate")).toList();
        assertEquals(2, traces.size());
        return traces.stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " stp " + v, () -> projection(t, v, true))));
    }

    private static Csr matrix(JsonArray rows) {
        int post = rows.get(0).getAsJsonArray().size();
        int[] indptr = new int[rows.size() + 1];
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonArray row = rows.get(i).getAsJsonArray();
            for (int j = 0; j < post; j++) {
                if (row.get(j).getAsDouble() != 0) {
                    indices.add(j);
                }
            }
            indptr[i + 1] = indices.size();
        }
        return new Csr(
                rows.size(),
                post,
                indptr,
                indices.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Values weight(JsonElement w, int pre, int post) {
        if (!w.isJsonArray()) {
            return Values.of(w.getAsDouble());
        }
        double[] flat = Trace.numbers(w.getAsJsonArray());
        return w.getAsJsonArray().get(0).isJsonArray() ? new bouton.init.ArrayValues(flat, pre, post) : Values.of(flat);
    }

    private static Comm comm(JsonObject c, int pre, int post, Environment env) {
        Values w = weight(c.get("weight"), pre, post);
        return switch (c.get("type").getAsString()) {
            case "AllToAll" -> new AllToAll(pre, post, w, true, env);
            case "OneToOne" -> new OneToOne(pre, w, env);
            case "Dense" -> new Dense(pre, post, w, null, env);
            case "MaskedLinear" -> new MaskedLinear(matrix(c.getAsJsonArray("mat")), w, env);
            case "CSRLinear" -> new CSRLinear(matrix(c.getAsJsonArray("mat")), w, env);
            case "EventCSRLinear" -> new EventCSRLinear(matrix(c.getAsJsonArray("mat")), w, env);
            default -> throw new IllegalArgumentException(c.toString());
        };
    }

    static SpikeTimes spikes(String name, JsonArray trains, int n, Environment env) {
        List<Integer> indices = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int j = 0; j < trains.size(); j++) {
            for (JsonElement s : trains.get(j).getAsJsonArray()) {
                indices.add(j);
                times.add(s.getAsDouble());
            }
        }
        return new SpikeTimes(
                name,
                indices.stream().mapToInt(Integer::intValue).toArray(),
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                env,
                n);
    }

    private static void projection(Trace t, Variant v, boolean oneWord) {
        JsonObject a = t.about();
        Environment env = v.environment(t.number("dt"));
        int npre = a.get("npre").getAsInt();
        int npost = a.get("npost").getAsInt();
        SpikeTimes pre = spikes("pre", a.getAsJsonArray("spike_trains_ms"), npre, env);
        Model<?> postModel = Models.named(t.text("post_class"));
        Trace.parameters(a.getAsJsonObject("post_params")).forEach(postModel::set);
        Group post = postModel.build("post", new int[] {npost}, env);
        Comm comm = comm(a.getAsJsonObject("comm"), npre, npost, env);
        Double delay = !t.has("delay_ms") || t.text("delay_ms").equals("none") ? null : (Double) t.number("delay_ms");
        @Nullable Model<?> syn = null;
        if (t.has("synapse")) {
            syn = Models.named(t.text("synapse")).method(t.text("method"));
            Trace.parameters(a.getAsJsonObject("synapse_params")).forEach(syn::set);
        }
        @Nullable SynOut<?> out = null;
        if (t.has("out")) {
            out = (SynOut<?>) Models.named(t.text("out"));
            Trace.parameters(a.getAsJsonObject("out_params")).forEach(out::set);
        }
        @Nullable Model<?> g = null;
        if (t.has("gate")) {
            g = Models.named(t.text("gate"));
            if (t.has("gate_params")) {
                Trace.parameters(a.getAsJsonObject("gate_params")).forEach(g::set);
            }
            if (oneWord) {
                java.util.Objects.requireNonNull(syn).stp(g);
            }
        }
        Projection proj = make(t.text("real_class"), pre, delay, syn, comm, out, post);
        @Nullable
        Dynamics gate =
                g == null ? null : oneWord ? proj.releaseGroups().get(0) : g.build("gate", new int[] {npre}, env);
        @Nullable
        Group own = t.text("real_class").equals("VanillaProj") && syn != null
                ? syn.build("syn", new int[] {npre}, env)
                : null;
        Program program = new Program(env);
        Value before = program.read(post.variable("V"));
        Comm.@Nullable Arrived arrived = null;
        for (String step : t.text("call_order").split(",")) {
            switch (step) {
                case "pre" -> pre.call(program, null);
                case "post" -> post.call(program, program.constant(t.number("I_ext")));
                default -> {
                    @Nullable Value x = null;
                    if (proj.takesInput()) {
                        x = program.read(pre.variable("spike"));
                        if (gate != null && !oneWord) {
                            x = program.call(Fn.MUL, gate.call(program, x), x);
                        } else if (own != null) {
                            x = own.call(program, x);
                        }
                    }
                    arrived = proj.update(program, x);
                }
            }
        }
        List<Watch> watches = new ArrayList<>();
        watch(watches, t, "pre_spike", pre.variable("spike"));
        watch(watches, t, "post_spike", post.variable("spike"));
        watch(watches, t, "V", post.variable("V"));
        watch(
                watches,
                t,
                "proj_return",
                program.keep(java.util.Objects.requireNonNull(arrived).value()));
        if (post.hasVariable("t_last_spike")) {
            watch(watches, t, "t_last_spike", post.variable("t_last_spike"));
        }
        @Nullable Dynamics synapse = own != null ? own : syn == null ? null : proj.syn();
        if (synapse != null) {
            for (String s : synapse.variableNames()) {
                watch(watches, t, "syn_" + s, synapse.variable(s));
            }
            Value current = proj.out().apply(program, proj.out().bound(program), before);
            watch(watches, t, "I_syn", program.keep(current));
        }
        if (gate != null) {
            for (String s : gate.variableNames()) {
                watch(watches, t, "gate_" + s, gate.variable(s));
            }
        }
        assertEquals(
                t.columns().size() - 2,
                watches.size(),
                "every column is compared: " + t.columns().keySet());
        Comparison.run(
                t,
                program,
                v,
                watches,
                tolerance(v),
                v.precision == Precision.FLOAT64 ? Integer.MAX_VALUE : rowsUntilGraze(t));
    }

    /**
     * In single precision, rounding decides where V comes within 1e-3 mV of the threshold, and refractory periods are whole numbers of steps
     * where brainpy's jitter by one: compare up to the first of these.
     */
    private static int rowsUntilGraze(Trace t) {
        double threshold = t.about().getAsJsonObject("post_params").get("V_th").getAsDouble();
        int refractory =
                (int) (t.about().getAsJsonObject("post_params").get("tau_ref").getAsDouble() / t.number("dt"));
        int limit = Integer.MAX_VALUE;
        for (Map.Entry<String, double[]> e : t.columns().entrySet()) {
            if (e.getKey().startsWith("post_spike")) {
                for (int k = 0; k < e.getValue().length && limit == Integer.MAX_VALUE; k++) {
                    limit = e.getValue()[k] != 0 ? k + refractory : limit;
                }
            }
            if (e.getKey().equals("V") || e.getKey().startsWith("V[")) {
                for (int k = 0; k < e.getValue().length; k++) {
                    if (Math.abs(e.getValue()[k] - threshold) < 1e-3) {
                        limit = Math.min(limit, k);
                    }
                }
            }
        }
        return limit;
    }

    private static void watch(List<Watch> watches, Trace t, String column, Variable variable) {
        boolean one = t.columns().containsKey(column);
        for (int i = 0; i < variable.size(); i++) {
            String name = one ? column : column + "[" + i + "]";
            if (t.columns().containsKey(name)) {
                watches.add(new Watch(name, variable, i));
            }
        }
        assertFalse(watches.isEmpty(), column);
    }

    private static Projection make(
            String kind,
            SpikeTimes pre,
            @Nullable Double delay,
            @Nullable Model<?> syn,
            Comm comm,
            @Nullable SynOut<?> out,
            Group post) {
        if (syn == null || out == null) {
            return kind.equals("HalfProjDelta")
                    ? new HalfProjDelta(comm, post)
                    : new FullProjDelta(pre, delay, comm, post);
        }
        return switch (kind) {
            case "HalfProjAlignPostMg" -> new HalfProjAlignPostMg(comm, syn, out, post);
            case "FullProjAlignPostMg" -> new FullProjAlignPostMg(pre, delay, comm, syn, out, post);
            case "HalfProjAlignPost" -> new HalfProjAlignPost(comm, syn, out, post);
            case "FullProjAlignPost" -> new FullProjAlignPost(pre, delay, comm, syn, out, post);
            case "FullProjAlignPreSDMg" -> new FullProjAlignPreSDMg(pre, syn, delay, comm, out, post);
            case "FullProjAlignPreSD" -> new FullProjAlignPreSD(pre, syn, delay, comm, out, post);
            case "FullProjAlignPreDSMg" -> new FullProjAlignPreDSMg(pre, delay, syn, comm, out, post);
            case "FullProjAlignPreDS" -> new FullProjAlignPreDS(pre, delay, syn, comm, out, post);
            case "VanillaProj" -> new VanillaProj(comm, out, post);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @TestFactory
    Stream<DynamicTest> couplings() {
        return Trace.all("coup_").stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> coupling(t, v))));
    }

    private static void coupling(Trace t, Variant v) {
        JsonObject a = t.about();
        Environment env = v.environment(t.number("dt"));
        int n = a.get("size").getAsInt();
        Model<?> model = Models.named(t.text("neuron").substring("brainpy.dyn.".length()));
        Trace.parameters(a.getAsJsonObject("neuron_params")).forEach(model::set);
        Group cells = model.build("n", new int[] {n}, env);
        Variable input = Variable.real("input", "", env, n);
        Variable constant = Variable.real("I", "", env, n);
        constant.set(Trace.numbers(a.getAsJsonArray("I_const")));
        Program program = new Program(env);
        program.write(input, program.read(constant));
        JsonElement d = a.get("delay_steps");
        int[] delays = d.isJsonNull()
                ? new int[0]
                : d.isJsonArray()
                        ? java.util.Arrays.stream(Trace.numbers(d.getAsJsonArray()))
                                .mapToInt(x -> (int) x)
                                .toArray()
                        : new int[] {d.getAsInt()};
        double[] initial = t.has("initial_delay_data") ? new double[] {t.number("initial_delay_data")} : new double[0];
        Variable potential = cells.variable("V");
        CouplingStep.add(
                program,
                potential,
                t.model().startsWith("Diffusive") ? potential : null,
                input,
                Trace.numbers(a.getAsJsonArray("conn_mat")),
                delays,
                new CouplingStep.Past(delays, initial));
        Value total = program.read(input);
        cells.call(program, total);
        List<Watch> watches = new ArrayList<>();
        watch(watches, t, "I_total", program.keep(total));
        for (String s : cells.variableNames()) {
            watch(watches, t, s, cells.variable(s));
        }
        double tolerance = v.precision == Precision.FLOAT64
                ? Comparison.TOLERANCE
                : Map.of("HH", 2e-2).getOrDefault(model.spec().name(), SINGLE);
        Comparison.run(t, program, v, watches, tolerance);
    }

    @TestFactory
    Stream<DynamicTest> gapJunctions() {
        List<Trace> traces = Trace.all("gap_");
        assertEquals(1, traces.size());
        return traces.stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> gapJunction(t, v))));
    }

    private static void gapJunction(Trace t, Variant v) {
        JsonObject a = t.about();
        Environment env = v.environment(t.number("dt"));
        int n = a.get("size").getAsInt();
        Model<?> model = Models.named("HH");
        Trace.parameters(a.getAsJsonObject("neuron_params")).forEach(model::set);
        Group cells = model.build("n", new int[] {n}, env);
        Variable input = Variable.real("input", "", env, n);
        Variable constant = Variable.real("I", "", env, n);
        constant.set(Trace.numbers(a.getAsJsonArray("I_const")));
        Program program = new Program(env);
        program.write(input, program.read(constant));
        Variable potential = cells.variable("V");
        double[] g = {a.getAsJsonObject("params").get("g_max").getAsDouble()};
        Csr others = new bouton.conn.All2All().include_self(false).csr(n, n, 0);
        GapJunction.add(program, others, g, potential, potential, input, input);
        Value total = program.read(input);
        cells.call(program, total);
        List<Watch> watches = new ArrayList<>();
        watch(watches, t, "I_total", program.keep(total));
        watch(watches, t, "I_const", constant);
        for (String s : cells.variableNames()) {
            watch(watches, t, s, cells.variable(s));
        }
        assertEquals(t.columns().size() - 2, watches.size());
        Comparison.run(t, program, v, watches, tolerance(v));
    }
}
