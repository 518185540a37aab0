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

/** Runs the bridge's common cases, which pytest runs on CPython, on GraalPy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BridgeTest {
    private Context context = PythonContexts.builder().build();

    @BeforeAll
    void load() throws IOException {
        context.eval(
                Source.newBuilder("python", Path.of("tests", "bridge_cases.py").toFile())
                        .build());
    }

    @AfterAll
    void close() {
        context.close(true);
    }

    @TestFactory
    List<DynamicTest> cases() {
        Value cases = context.getBindings("python").getMember("CASES");
        assertTrue(cases.getArraySize() > 15);
        List<DynamicTest> tests = new ArrayList<>();
        for (long i = 0; i < cases.getArraySize(); i++) {
            Value test = cases.getArrayElement(i);
            tests.add(DynamicTest.dynamicTest(test.getMember("__name__").asString(), test::executeVoid));
        }
        return tests;
    }
}
