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
        return new Plan(env, steps, states);
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
