package bouton.python;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs on GraalPy the cases that pytest runs on CPython: of the bridge, and small programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BridgeTest {
    private static final List<String> FILES = List.of("bridge_cases.py", "program_cases.py", "sources_cases.py");

    private final Context context = PythonContexts.builder().build();
    private final List<Value> cases = new ArrayList<>();

    @BeforeAll
    void load() throws IOException {
        for (String file : FILES) {
            context.eval(
                    Source.newBuilder("python", Path.of("tests", file).toFile()).build());
            Value its = context.getBindings("python").getMember("CASES");
            assertTrue(its.getArraySize() > 4, file);
            for (long i = 0; i < its.getArraySize(); i++) {
                cases.add(its.getArrayElement(i));
            }
            context.eval(
                    "python", "for _name in [n for n in globals() if n.startswith('case_')]: del globals()[_name]");
        }
    }

    @AfterAll
    void close() {
        context.close(true);
    }

    @TestFactory
    List<DynamicTest> cases() {
        return cases.stream()
                .map(test -> DynamicTest.dynamicTest(test.getMember("__name__").asString(), () -> {
                    Value fresh = context.getBindings("python").getMember("fresh");
                    fresh.executeVoid();
                    test.executeVoid();
                }))
                .toList();
    }
}
