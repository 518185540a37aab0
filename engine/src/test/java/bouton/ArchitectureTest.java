package bouton;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms of the engine, and what no room may use. */
@AnalyzeClasses(packages = "bouton", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String[] ABOVE_EQUATION = {
        "bouton.compile..",
        "bouton.network..",
        "bouton.dnn..",
        "bouton.dyn..",
        "bouton.runner..",
        "bouton.frame..",
        "bouton.plot..",
        "bouton.bench.."
    };

    @ArchTest
    static final ArchRule EQUATION_KNOWS_NO_KERNELS = noClasses()
            .that()
            .resideInAPackage("bouton.equation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ABOVE_EQUATION);

    @ArchTest
    static final ArchRule COMPILE_KNOWS_NO_NETWORKS = noClasses()
            .that()
            .resideInAPackage("bouton.compile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "bouton.network..",
                    "bouton.dnn..",
                    "bouton.dyn..",
                    "bouton.runner..",
                    "bouton.frame..",
                    "bouton.plot..",
                    "bouton.bench..");

    @ArchTest
    static final ArchRule NETWORK_KNOWS_NO_MODELS = noClasses()
            .that()
            .resideInAPackage("bouton.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "bouton.dnn..",
                    "bouton.dyn..",
                    "bouton.runner..",
                    "bouton.frame..",
                    "bouton.plot..",
                    "bouton.bench..");

    @ArchTest
    static final ArchRule MODELS_KNOW_NO_RUNNER = noClasses()
            .that()
            .resideInAnyPackage("bouton.dyn..", "bouton.dnn..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("bouton.runner..", "bouton.frame..", "bouton.plot..", "bouton.bench..");

    /** Randomness, initializers, connectors, inputs and results stand beside the engine's core and can be used without it. */
    @ArchTest
    static final ArchRule SIDE_ROOMS_KNOW_NO_CORE = noClasses()
            .that()
            .resideInAnyPackage(
                    "bouton.error..",
                    "bouton.random..",
                    "bouton.init..",
                    "bouton.conn..",
                    "bouton.inputs..",
                    "bouton.frame..",
                    "bouton.measure..",
                    "bouton.plot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "bouton.equation..",
                    "bouton.compile..",
                    "bouton.network..",
                    "bouton.dnn..",
                    "bouton.dyn..",
                    "bouton.runner..",
                    "bouton.bench..");

    /** What a user of the engine gets with it; the same list as in its pom. */
    @ArchTest
    static final ArchRule LIBRARIES_OF_THE_ENGINE = classes()
            .that()
            .resideInAPackage("bouton..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "",
                    "bouton..",
                    "java..",
                    "javax.imageio..",
                    "com.sun.management..",
                    "jdk.incubator.vector..",
                    "org.jspecify.annotations..",
                    "tech.tablesaw..");

    @ArchTest
    static final ArchRule NO_JAVA_SERIALIZATION = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.io.ObjectInputStream.class, java.io.ObjectOutputStream.class);

    /** Results depend on nothing but the seed, so the only source of randomness is {@code bouton.random}. */
    @ArchTest
    static final ArchRule NO_OTHER_RANDOMNESS = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.util.Random.class,
                    java.util.SplittableRandom.class,
                    java.util.concurrent.ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(StrictMath.class, "random");

    @ArchTest
    static final ArchRule NO_SLEEP = noClasses().should().callMethodWhere(callsNamed(Thread.class, "sleep"));

    @ArchTest
    static final ArchRule ONLY_PROGRAMS_EXIT = noClasses()
            .that(areNoPrograms())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethodWhere(callsNamed(Runtime.class, "halt"));

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> callsNamed(
            Class<?> owner, String name) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getTarget().getName().equals(name));
    }

    private static DescribedPredicate<JavaClass> areNoPrograms() {
        return DescribedPredicate.describe(
                "have no main method",
                c -> c.getMethods().stream()
                        .noneMatch(m ->
                                m.getName().equals("main") && m.getModifiers().contains(JavaModifier.STATIC)));
    }
}
