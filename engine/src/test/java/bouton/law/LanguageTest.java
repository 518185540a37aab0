package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.UserModel;
import bouton.equation.EquationException;
import bouton.error.BadValueException;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Plan;
import bouton.network.Program;
import bouton.network.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements of the equation language: delayed values, states under a condition, input variables. */
class LanguageTest {
    private static final Environment ENV = Environment.standard(3).withPrecision(Precision.FLOAT64);

    /** x counts steps, y is x some time ago. */
    private static final String COUNTER = """
            param d = 0.3 [ms] >= 0
            state x = 5; state y = 0
            before y = delayed(x, d)
            after x = x + 1
            output y
            """;

    private static List<Double> values(Group g, Plan plan, Clock clock, String variable, int steps) {
        List<Double> seen = new ArrayList<>();
        plan.run(clock, steps, 1, (_, _) -> {
            seen.add(g.variable(variable).get(0));
            return true;
        });
        return seen;
    }

    private static Plan plan(Group g) {
        Program p = new Program(ENV);
        g.call(p, null);
        g.clearInput(p);
        return p.compile();
    }

    @Test
    void aDelayedValueIsThatOfTheStartOfAnEarlierStep() {
        Group g = UserModel.of("Counter", COUNTER).of(1).build("c", ENV);
        Plan plan = plan(g);
        Clock clock = new Clock(0.1, 1);
        assertEquals(List.of(0., 0., 0., 5., 6., 7.), values(g, plan, clock, "y", 6));
        assertEquals(List.of(8., 9., 10.), values(g, plan, clock, "y", 3), "another run goes on");
        assertEquals(List.of(11., 12.), values(g, plan(g), clock, "y", 2), "a new plan goes on");
        g.reset();
        assertEquals(List.of(0., 0., 0., 5.), values(g, plan(g), new Clock(0.1, 1), "y", 4), "a reset forgets");
    }

    @Test
    void aDelayOfNothingIsThePresent() {
        Group g = UserModel.of("Counter", COUNTER).of(1).set("d", 0).build("c", ENV);
        assertEquals(List.of(5., 6., 7.), values(g, plan(g), new Clock(0.1, 1), "y", 3));
    }

    @Test
    void aDelayIsOneNumberOfParameters() {
        Group g = UserModel.of("Counter", COUNTER)
                .of(2)
                .set("d", Values.of(0.1, 0.2))
                .build("c", ENV);
        BadValueException e = assertThrows(BadValueException.class, () -> plan(g));
        assertTrue(e.getMessage().contains("c: d must be one number"), e.getMessage());
        for (String wrong : new String[] {"delayed(x, x)", "delayed(d, d)", "delayed(x + 1, d)"}) {
            EquationException bad = assertThrows(
                    EquationException.class, () -> UserModel.of("Bad", COUNTER.replace("delayed(x, d)", wrong)));
            assertTrue(bad.getMessage().contains(wrong), bad.getMessage());
        }
    }

    @Test
    void aChangedDelayAsksForANewPlan() {
        Group g = UserModel.of("Counter", COUNTER).of(1).build("c", ENV);
        int structure = g.structure();
        g.set("d", Values.of(0.2));
        assertTrue(g.structure() != structure);
        assertEquals(List.of(0., 0., 5., 6.), values(g, plan(g), new Clock(0.1, 1), "y", 4));
    }

    private static final String OPTIONAL = """
            param on = 0 in [0, 1]
            state x = 0
            state seen = 7 when on "x of the step"
            after x = x + 1
            after seen = x
            output seen
            """;

    @Test
    void aStateMayDependOnAParameter() {
        Group without = UserModel.of("Optional", OPTIONAL).of(1).build("o", ENV);
        assertFalse(without.hasVariable("seen"));
        Program p = new Program(ENV);
        Value out = without.call(p, null);
        var kept = p.keep(out);
        p.compile().run(new Clock(0.1, 1), 3, 1, (_, _) -> true);
        assertEquals(7, kept.get(0), "its first value stands for it");
        Group with = UserModel.of("Optional", OPTIONAL).of(1).set("on", 1).build("o", ENV);
        assertEquals(List.of(1., 2., 3.), values(with, plan(with), new Clock(0.1, 1), "seen", 3));
    }

    @Test
    void portsAddToWhatAnUpdateIsCalledWithAndAreCleared() {
        Group g = UserModel.of("Two", """
                port input [nA] "first"
                port more "second"
                state x = 0
                after x = input + 10 * more
                output x
                """).of(2).build("two", ENV);
        g.variable("input").set(1, 2);
        g.variable("more").set(3);
        Program p = new Program(ENV);
        g.call(p, p.constant(0.5));
        g.clearInput(p);
        Plan plan = p.compile();
        Clock clock = new Clock(0.1, 1);
        plan.run(clock, 1, 1, (_, _) -> true);
        assertArrayEquals(new double[] {31.5, 32.5}, g.variable("x").values());
        plan.run(clock, 1, 1, (_, _) -> true);
        assertArrayEquals(new double[] {0.5, 0.5}, g.variable("x").values());
        assertEquals("nA", g.variable("input").unit());
        assertThrows(
                EquationException.class,
                () -> UserModel.of("Twice", "port input\n port input\n state x = 0\n output x"));
        assertThrows(EquationException.class, () -> UserModel.of("Same", "port x\n state x = 0\n output x"));
    }
}
