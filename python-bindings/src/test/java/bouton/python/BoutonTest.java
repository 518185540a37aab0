package bouton.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.dyn.neurons.LifRef;
import bouton.dyn.synapses.Expon;
import bouton.error.UnknownNameException;
import bouton.runner.Network;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoutonTest {
    private final Context context = Bouton.context("python", "js");

    @AfterAll
    void close() {
        context.close(true);
    }

    /** Spikes of a small network, from Java. */
    private static long spikes() {
        Network net = new Network();
        var cells = net.add("N", new LifRef(40).tau(5));
        net.connect(cells, cells)
                .by(new bouton.conn.FixedProb(0.2))
                .weight(0.5)
                .through(new Expon().tau(5))
                .as(new bouton.dyn.outs.COBA().E(0));
        return net.input(25).seed(3).run(50, "N.spike").spikes("N.spike").size();
    }

    @Test
    void javaScriptBuildsAndRunsANetwork() {
        Value count = context.eval("js", """
                {
                const [Network, LifRef, FixedProb, Expon, COBA] =
                    ['Network', 'LifRef', 'FixedProb', 'Expon', 'COBA'].map(name => Polyglot.import(name));
                const net = new Network();
                const cells = net.add('N', new LifRef(40).tau(5));
                net.connect(cells, cells).by(new FixedProb(0.2)).weight(0.5).through(new Expon().tau(5)).as(new COBA().E(0));
                const run = net.input(25).seed(3).run(50, 'N.spike');
                run.spikes('N.spike').size();
                }
                """);
        assertTrue(count.asLong() > 0);
        assertEquals(spikes(), count.asLong());
    }

    @Test
    void pythonImportsBoutonAndTakesClassesByName() {
        Value got = context.eval("python", """
                import bouton as bp, bouton.math as bm, polyglot
                net = polyglot.import_value("Network")()
                cells = net.add("N", polyglot.import_value("LifRef")(40).tau(5))
                layer = net.connect(cells, cells).by(polyglot.import_value("FixedProb")(0.2)).weight(0.5)
                getattr(layer.through(polyglot.import_value("Expon")().tau(5)), "as")(polyglot.import_value("COBA")().E(0))
                count = net.input(25).seed(3).run(50, "N.spike").spikes("N.spike").size()
                g = bm.for_loop(lambda x: bp.dyn.Expon(1)(x), bm.ones((3, 1)))
                runner = bp.DSRunner(bp.dyn.LifRef(3, tau=5.), monitors=["spike"])
                runner.run(inputs=[30.] * 200)
                try:
                    bp.dyn.Expon(1, tua=3.)
                except bp.errors.UnknownNameError as e:
                    error = str(e)
                [count, g[2][0] > g[1][0] > 0, len(runner.mon.events("spike")) > 0, error]
                """);
        assertEquals(spikes(), got.getArrayElement(0).asLong());
        assertTrue(got.getArrayElement(1).asBoolean());
        assertTrue(got.getArrayElement(2).asBoolean());
        assertTrue(got.getArrayElement(3).asString().contains("did you mean 'tau'?"));
    }

    @Test
    void anErrorOfTheEngineKeepsItsSentence() {
        PolyglotException thrown = assertThrows(
                PolyglotException.class, () -> context.eval("js", "new (Polyglot.import('Network'))().run(-1)"));
        assertTrue(thrown.isHostException() && thrown.getMessage().contains("-1"), thrown.getMessage());
        assertEquals(
                "Expon",
                context.eval(
                                "js",
                                "try { new (Polyglot.import('Expon'))(1).set('tua', 1) } catch (e) { e.message.match(/of (\\w+)/)[1] }")
                        .asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "java.lang.System",
                "java.lang.ProcessBuilder",
                "java.lang.Class",
                "java.lang.ClassLoader",
                "java.lang.Thread",
                "java.lang.invoke.MethodHandles",
                "java.io.File",
                "java.io.FileInputStream",
                "java.nio.file.Path",
                "java.nio.file.Files",
                "java.net.URI",
                "sun.misc.Unsafe",
                "org.graalvm.polyglot.Context",
                "bouton.python.PythonContexts",
                "bouton.compile.PassClasses",
                "bouton.bench.Bench",
                "bouton.doc.Pages"
            })
    void classesBeyondTheEngineAreRefused(String name) {
        for (String language : new String[] {"python", "js"}) {
            String code =
                    language.equals("js") ? "Java.type('" + name + "')" : "import java\njava.type('" + name + "')";
            PolyglotException thrown = assertThrows(
                    PolyglotException.class, () -> context.eval(language, code), language + " got " + name);
            assertTrue(thrown.isGuestException(), thrown.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net.getClass()",
                "net['class']",
                "Network.class.forName('java.lang.Runtime')",
                "Network.class.getModule()",
                "Network.class.getConstructors()",
                "net.add('N', new (Polyglot.import('LifRef'))(1)).getClass()",
                "Polyglot.import('Network').class.getClassLoader()",
                "Polyglot.import('Run').open('run.npz')",
                "net.add('N', new (Polyglot.import('LifRef'))(1)); net.run(1, 'N.V').save('run.npz')",
            })
    void noWayLeadsFromTheEngineToClassesOrFiles(String code) {
        try {
            Value got = context.eval(
                    "js", "{ const Network = Polyglot.import('Network'), net = new Network(); " + code + " }");
            assertTrue(got.isNull(), code + " gave " + got);
        } catch (PolyglotException e) {
            assertTrue(e.isGuestException(), e.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open('/etc/hostname').read()",
                "open('made.txt', 'w')",
                "__import__('os').listdir('/')",
                "__import__('os').system('true')",
                "__import__('subprocess').run(['true'])",
                "__import__('socket').create_connection(('127.0.0.1', 9))",
                "__import__('_thread').start_new_thread(print, ())",
                "__import__('os').environ['HOME']",
                "__import__('ctypes').CDLL('libc.so.6')"
            })
    void pythonReachesNothingOfTheMachine(String code) {
        PolyglotException thrown = assertThrows(PolyglotException.class, () -> context.eval("python", code), code);
        assertTrue(thrown.isGuestException(), thrown.toString());
    }

    @Test
    void aLanguageThatIsNotThereIsNamed() {
        UnknownNameException thrown = assertThrows(UnknownNameException.class, () -> Bouton.context("pyton"));
        assertTrue(thrown.getMessage().contains("did you mean 'python'?"), thrown.getMessage());
        assertThrows(bouton.error.BadValueException.class, Bouton::context);
    }

    @Test
    void anotherContextGetsTheEngineByNameToo() {
        try (Context own = Bouton.bind(Context.newBuilder("js")
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false")
                .build())) {
            assertEquals(
                    8,
                    own.eval(
                                    "js",
                                    "new (Polyglot.import('Network'))().add('N', new (Polyglot.import('LifRef'))(8)).to()")
                            .asInt());
        }
        assertFalse(context.getPolyglotBindings().hasMember("Bridge"));
    }
}
