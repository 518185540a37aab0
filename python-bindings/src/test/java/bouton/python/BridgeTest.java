package bouton.python;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs on GraalPy the cases that pytest runs on CPython: of the bridge, and small programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BridgeTest {
    private static final List<String> FILES = List.of(
            "bridge_cases.py",
            "program_cases.py",
            "sources_cases.py",
            "own_cases.py",
            "math_cases.py",
            "eager_cases.py",
            "states_cases.py");

    private final Context context = PythonContexts.builder().build();
    private final List<Case> cases = new ArrayList<>();

    private record Case(Value test, Value fresh) {}

    @BeforeAll
    void load() {
        // Each file has names of its own, as modules of CPython have.
        Value load = context.eval(
                "python",
                "lambda path: (lambda names: (exec(compile(open(path, encoding='utf-8').read(), path, 'exec'), names), names)[1])({'__name__': path, 'fresh': lambda: None})");
        for (String file : FILES) {
            Value module = load.execute(Path.of("tests", file).toString());
            Value its = module.getHashValue("CASES");
            assertTrue(its.getArraySize() > 4, file);
            for (long i = 0; i < its.getArraySize(); i++) {
                cases.add(new Case(its.getArrayElement(i), module.getHashValue("fresh")));
            }
        }
    }

    @AfterAll
    void close() {
        context.close(true);
    }

    @TestFactory
    List<DynamicTest> cases() {
        return cases.stream()
                .map(c -> DynamicTest.dynamicTest(c.test.getMember("__name__").asString(), () -> {
                    c.fresh.executeVoid();
                    c.test.executeVoid();
                }))
                .toList();
    }
}
