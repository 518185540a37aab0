package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Graph;
import bouton.compile.Kernel;
import bouton.compile.KernelBuilder;
import bouton.compile.Node;
import bouton.compile.VectorWidth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the blocks of a program into kernels and puts them in line with its operations. */
final class PlanCompiler {
    /** Below this many elements a vector kernel has nothing to gain. */
    private static final int VECTOR_FROM = 32;

    private PlanCompiler() {}

    static Plan compile(Environment env, Graph graph, List<Object> items, int vectorBits) {
        List<Step> steps = new ArrayList<>();
        List<Variable> states = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Step s) {
                steps.add(s);
            } else if (item instanceof Block b && !b.writes.isEmpty()) {
                steps.add(kernel(env, graph, b, vectorBits));
                b.writes.keySet().stream()
                        .filter(v -> v.buffer().kind() == Buffer.Kind.REAL)
                        .forEach(states::add);
            }
        }
        return new Plan(env, listed(steps), states);
    }

    /**
     * Puts a listing behind whatever writes the spikes that are delivered: behind the last writer before the delivery, else behind the last of the
     * whole step, whose lists the next step reads.
     */
    private static List<Step> listed(List<Step> steps) {
        Map<Listing, SpikeList> lists = new LinkedHashMap<>();
        Map<SpikeList, List<Delivery>> readers = new LinkedHashMap<>();
        for (int k = 0; k < steps.size(); k++) {
            Buffer source = steps.get(k) instanceof Delivery d ? d.spikes() : null;
            if (source != null) {
                int before = lastWriter(steps, source, k);
                int writer = before >= 0 ? before : lastWriter(steps, source, steps.size());
                SpikeList list = lists.computeIfAbsent(new Listing(writer, source), _ -> new SpikeList(source));
                ((Delivery) steps.get(k)).spikes(list, before >= 0 || writer < 0);
                readers.computeIfAbsent(list, _ -> new ArrayList<>()).add((Delivery) steps.get(k));
            }
        }
        readers.values().forEach(group -> group.getFirst().leads(group));
        List<Step> all = new ArrayList<>();
        for (int k = -1; k < steps.size(); k++) {
            if (k >= 0) {
                all.add(steps.get(k));
            }
            int at = k;
            lists.forEach((listing, list) -> {
                if (listing.writer == at) {
                    all.add(list);
                }
            });
        }
        return all;
    }

    /** Spikes and the operation behind which they are listed; -1 for spikes that nobody writes. */
    private record Listing(int writer, Buffer source) {}

    /** The last operation before position {@code end} that writes a buffer, or -1. */
    private static int lastWriter(List<Step> steps, Buffer b, int end) {
        for (int k = end - 1; k >= 0; k--) {
            if (steps.get(k).uses().stream()
                    .anyMatch(u -> u.buffer() == b && u.access().isWrite())) {
                return k;
            }
        }
        return -1;
    }

    private static Step kernel(Environment env, Graph graph, Block block, int vectorBits) {
        Map<Buffer, Node> stores = new LinkedHashMap<>();
        block.writes.forEach((v, node) -> stores.put(v.buffer(), node));
        Graph.Inputs inputs = Graph.inputs(stores.values());
        int lanes = vectorBits < 0
                ? block.n < VECTOR_FROM ? 1 : VectorWidth.lanes(env.precision())
                : Math.max(1, vectorBits / (8 * env.precision().bytes()));
        String name = block.writes.keySet().stream().map(Variable::name).collect(Collectors.joining(" "));
        Kernel kernel = KernelBuilder.build(name, graph, env.precision(), block.n, stores, lanes, vectorBits >= 0);
        return new KernelStep(kernel, block.batch, inputs.elements(), inputs.shared(), List.copyOf(stores.keySet()));
    }
}
