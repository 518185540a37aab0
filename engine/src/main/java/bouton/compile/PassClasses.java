package bouton.compile;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The generated classes, each structure of pass generated once per vector width. */
final class PassClasses {
    private static final ConcurrentHashMap<String, Pass> CLASSES = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<String, Pass> WARMING = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** HotSpot never compiles a method longer than this. */
    private static final int HUGE_METHOD = 8000;

    private PassClasses() {}

    /**
     * The class of a pass.
     *
     * @param lanes elements of a vector; 1 for scalar code
     */
    static Pass get(PassCode code, int lanes) {
        return CLASSES.computeIfAbsent(lanes + code.key(), _ -> generate(code, lanes));
    }

    /** The same, but scalar until the vector code is compiled. */
    static Pass warming(PassCode code, int lanes) {
        return lanes == 1
                ? get(code, 1)
                : WARMING.computeIfAbsent(
                        lanes + code.key(), _ -> WarmingPass.start(code, get(code, 1), get(code, lanes)));
    }

    private static Pass generate(PassCode code, int lanes) {
        ClassDesc self = ClassDesc.of("bouton.compile.Pass$Generated" + COUNT.incrementAndGet());
        byte[] bytes = ClassFile.of().build(self, builder -> {
            PassWriter writer = lanes == 1 ? new ScalarWriter(code) : new VectorWriter(code, lanes);
            writer.writeClass(builder, self);
        });
        try {
            return (Pass) MethodHandles.lookup()
                    .defineHiddenClass(bytes, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A generated kernel could not be loaded; please report this", e);
        }
    }

    static int hugeMethod() {
        return HUGE_METHOD;
    }
}
