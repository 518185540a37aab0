package bouton.law;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.neurons.Hosts;
import bouton.equation.Method;
import bouton.equation.ModelSpec;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each model of the catalogue comes closer to its own solution as its method declares when the step is halved, from the model's own
 * start or from beside it, over a stretch in which nothing spikes. Channels and ions stand in a neuron, whose parts are updated one after
 * another, so that they are of order 1 whatever the method.
 */
class ConvergenceTest {
    private static final double END = 1.6;

    /** Models left out, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "OUProcess", "it is noise; NoiseTest compares its moments with those of the exact process at any step");

    static Stream<Case> cases() {
        return Models.names().stream()
                .filter(n -> !Models.named(n).spec().is("out") && !WITHOUT.containsKey(n))
                .filter(n -> !Hosts.of(Models.named(n)).spec().allOdes().isEmpty())
                .flatMap(n -> Stream.of("euler", "exp_auto", "rk2", "rk4").map(m -> new Case(n, m)));
    }

    /** A model and a method. */
    record Case(String name, String method) {
        int order() {
            boolean parts = !Hosts.of(Models.named(name)).spec().parts().isEmpty();
            return parts ? 1 : Method.named(method).order();
        }
    }

    private static double[] solution(Case c, double dt) {
        Environment env = Environment.standard(3).withDt(dt).withPrecision(Precision.FLOAT64);
        Model<?> model = Hosts.of(Models.named(c.name)).method(c.method);
        if (model.spec().paramNames().contains("V_th")) {
            model.set("V_th", 1e9);
        }
        if (model.spec().params().stream()
                .anyMatch(p -> p.name().equals("V_initializer") && p.unit().equals("mV"))) {
            model.set("V_initializer", Values.of(-61.5));
        }
        Group g = model.build("x", new int[] {2}, env);
        int k = 0;
        for (ModelSpec.Binding ode : g.spec().allOdes()) {
            double[] start = g.variable(ode.name()).values();
            double shift = ode.name().endsWith("V") ? 0 : 0.02 + 0.01 * k++ % 5;
            g.variable(ode.name()).set(start[0] + shift, start[1] + shift / 2);
        }
        Program p = new Program(env);
        p.vectorBits(0);
        g.call(p, null);
        p.compile().run(new Clock(dt, 3), Math.round(END / dt), 1, (_, _) -> true);
        return g.spec().allOdes().stream()
                .flatMapToDouble(
                        o -> java.util.Arrays.stream(g.variable(o.name()).values()))
                .toArray();
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int k = 0; k < a.length; k++) {
            worst = Math.max(worst, Math.abs(a[k] - b[k]) / Math.max(1, Math.abs(b[k])));
        }
        return worst;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aModelConvergesAsItsMethodDeclares(Case c) {
        double[] truth = solution(new Case(c.name, c.order() > 1 ? "rk4" : c.method), END / 4096);
        double coarse = distance(solution(c, END / 64), truth);
        double fine = distance(solution(c, END / 128), truth);
        // What is solved exactly has no error to shrink.
        if (coarse < 1e-10) {
            return;
        }
        double order = Math.log(coarse / fine) / Math.log(2);
        assertTrue(order > c.order() - 0.3, c + " has order " + order + ", errors " + coarse + ", " + fine);
    }
}
