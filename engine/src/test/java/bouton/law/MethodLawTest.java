package bouton.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.UserModel;
import bouton.equation.Method;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every integration method. */
class MethodLawTest {
    private static final String SPIRAL = """
            state x = 1; state y = 0
            dx/dt = -0.3 * x + y
            dy/dt = -x - 0.3 * y
            output x
            """;

    /** Not linear, and with time in it: the conditions of all trees of an order and of the stages' times count. */
    private static final String NONLINEAR = """
            state x = 0.7; state y = -0.4
            dx/dt = -x * y + 0.5 * sin(3 * t)
            dy/dt = sin(x) - y * y * y + 0.2 * t
            output x
            """;

    private static final double END = 2;

    static Stream<String> methods() {
        return Method.all().stream().map(Method::name);
    }

    private static double[] solution(String equations, String method, double dt) {
        Environment env = Environment.standard(1).withDt(dt).withPrecision(Precision.FLOAT64);
        Group g = UserModel.of("System", equations).method(method).build("s", new int[] {1}, env);
        Program p = new Program(env);
        g.call(p, null);
        p.compile().run(new Clock(dt, 1), Math.round(END / dt), 1, (_, _) -> true);
        return new double[] {g.variable("x").get(0), g.variable("y").get(0)};
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodConvergesAsItDeclares(String name) {
        double decay = Math.exp(-0.3 * END);
        double[] spiral = {decay * Math.cos(END), -decay * Math.sin(END)};
        for (String equations : List.of(SPIRAL, NONLINEAR)) {
            double[] truth = equations.equals(SPIRAL) ? spiral : solution(equations, "rkdp", 1. / 512);
            double coarse = distance(solution(equations, name, 1. / 8), truth);
            double fine = distance(solution(equations, name, 1. / 32), truth);
            double order = Math.log(coarse / fine) / Math.log(4);
            int declared = Method.named(name).order();
            assertTrue(order > declared - 0.25, name + " has order " + order + ", declares " + declared);
            assertTrue(order < declared + 1.3, name + " has order " + order + ", declares only " + declared);
        }
    }

    @Test
    void brainpysMethodsAreAllThere() {
        String known =
                "euler midpoint heun2 ralston2 rk2 rk3 heun3 ralston3 ssprk3 rk4 ralston4 rk4_38rule rkf12 rkf45 rkdp ck bs"
                        + " heun_euler BoSh3 exponential_euler exp_euler exp_euler_auto exp_auto";
        assertEquals(
                Stream.of(known.split(" ")).sorted().toList(),
                methods().sorted().toList());
    }
}
