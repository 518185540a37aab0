package bouton.kernel;

import bouton.error.BoutonException;
import bouton.error.Names;
import bouton.kernel.lang.LanguageInfo;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.RuntimeProvider;
import bouton.kernel.lang.RuntimeServices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The languages of this kernel; the one of the kernelspec comes first. */
final class Languages implements AutoCloseable {
    private final Map<String, LanguageRuntime> runtimes = new LinkedHashMap<>();
    private final LanguageInfo info;
    private final String main;

    /**
     * Creates all runtimes, cheaply.
     *
     * @param main the language of cells without {@code %%}
     */
    Languages(List<RuntimeProvider> providers, String main, RuntimeServices services) {
        this.main = main;
        List<RuntimeProvider> sorted = new ArrayList<>(providers);
        sorted.sort((a, b) ->
                Boolean.compare(b.language().equals(main), a.language().equals(main)));
        sorted.forEach(provider -> runtimes.put(provider.language(), provider.create(services)));
        if (!runtimes.containsKey(main)) {
            throw unknown(main);
        }
        info = sorted.getFirst().info();
    }

    /** All providers on the class path. */
    static List<RuntimeProvider> find() {
        return ServiceLoader.load(RuntimeProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    LanguageInfo info() {
        return info;
    }

    String main() {
        return main;
    }

    boolean has(String name) {
        return runtimes.containsKey(name);
    }

    LanguageRuntime get(String name) {
        LanguageRuntime runtime = runtimes.get(name);
        if (runtime == null) {
            throw unknown(name);
        }
        return runtime;
    }

    Collection<LanguageRuntime> all() {
        return runtimes.values();
    }

    /** Warms all runtimes one after the other in the background, so that the first cell of the main language has the machine for itself. */
    void warmUp() {
        Thread.ofPlatform().name("bouton-warm-up").daemon().start(() -> {
            for (LanguageRuntime runtime : runtimes.values()) {
                try {
                    runtime.warmUp();
                } catch (RuntimeException e) {
                    System.getLogger("bouton.kernel")
                            .log(System.Logger.Level.WARNING, "The " + runtime.name() + " runtime did not warm up", e);
                }
            }
        });
    }

    @Override
    public void close() {
        runtimes.values().forEach(LanguageRuntime::close);
    }

    private BoutonException unknown(String name) {
        return new BoutonException("This kernel has no language '" + name + "'" + Names.hint(name, runtimes.keySet()));
    }
}
