package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Graph;
import bouton.compile.Kernel;
import bouton.compile.KernelBuilder;
import bouton.compile.Node;
import bouton.compile.VectorWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns the blocks of a program into kernels and puts them in line with its operations. */
final class PlanCompiler {
    /** Below this many elements a vector kernel has nothing to gain. */
    private static final int VECTOR_FROM = 32;

    /** In place of the position of a writer. */
    private static final int NOBODY = -1;

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
        Map<Buffer, NavigableSet<Integer>> writers = writers(steps);
        Map<Listing, SpikeList> lists = new LinkedHashMap<>();
        Map<SpikeList, List<Delivery>> readers = new LinkedHashMap<>();
        Map<Integer, List<Step>> behind = new HashMap<>();
        for (int k = 0; k < steps.size(); k++) {
            Buffer source = steps.get(k) instanceof Delivery d ? d.spikes() : null;
            if (source == null) {
                continue;
            }
            NavigableSet<Integer> its = writers.getOrDefault(source, Collections.emptyNavigableSet());
            Integer before = its.lower(k);
            int writer = before != null ? before : its.isEmpty() ? NOBODY : its.last();
            SpikeList list = lists.computeIfAbsent(new Listing(writer, source), _ -> {
                SpikeList made = new SpikeList(source);
                behind.computeIfAbsent(writer, _ -> new ArrayList<>()).add(made);
                return made;
            });
            Delivery delivery = (Delivery) steps.get(k);
            delivery.spikes(list, before != null || writer == NOBODY);
            readers.computeIfAbsent(list, _ -> new ArrayList<>()).add(delivery);
        }
        readers.values().forEach(group -> group.getFirst().leads(group));
        List<Step> all = new ArrayList<>(behind.getOrDefault(NOBODY, List.of()));
        for (int k = 0; k < steps.size(); k++) {
            all.add(steps.get(k));
            all.addAll(behind.getOrDefault(k, List.of()));
        }
        return all;
    }

    /** Spikes and the operation behind which they are listed. */
    private record Listing(int writer, Buffer source) {}

    /** The positions of the operations that write a buffer. */
    private static Map<Buffer, NavigableSet<Integer>> writers(List<Step> steps) {
        Map<Buffer, NavigableSet<Integer>> writers = new IdentityHashMap<>();
        for (int k = 0; k < steps.size(); k++) {
            for (Step.Use use : steps.get(k).uses()) {
                if (use.access().isWrite()) {
                    writers.computeIfAbsent(use.buffer(), _ -> new TreeSet<>()).add(k);
                }
            }
        }
        return writers;
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
