package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Kernel;
import java.util.ArrayList;
import java.util.List;

/** An elementwise kernel of the plan. */
final class KernelStep extends Step {
    private final Kernel kernel;
    private final int batch;
    private final List<Use> uses = new ArrayList<>();
    private Object[] scratch = {};

    KernelStep(Kernel kernel, int batch, List<Buffer> reads, List<Buffer> shared, List<Buffer> writes) {
        this.kernel = kernel;
        this.batch = batch;
        reads.forEach(b -> uses.add(new Use(b, Access.READ)));
        shared.forEach(b -> uses.add(new Use(b, Access.READ_ALL)));
        writes.forEach(b -> uses.add(new Use(b, Access.WRITE)));
    }

    @Override
    public List<Use> uses() {
        return uses;
    }

    @Override
    public List<Object> arrays() {
        return List.copyOf(kernel.derived());
    }

    @Override
    public int size() {
        return kernel.size();
    }

    @Override
    public boolean needsPreparation() {
        return kernel.variesByStep();
    }

    @Override
    public void prepare(Clock clock) {
        kernel.prepare(clock.step(), clock.t());
    }

    /** Whether it may have written a number that is not finite since this was last asked. */
    boolean isSuspect() {
        return kernel.isSuspect();
    }

    /** Computes again what depends on parameters only. */
    void refresh() {
        kernel.refresh();
    }

    @Override
    public void start(int threads) {
        refresh();
        if (scratch.length < threads) {
            scratch = new Object[threads];
            for (int k = 0; k < threads; k++) {
                scratch[k] = kernel.newScratch();
            }
        }
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < batch; b++) {
            kernel.run(b, from, to, scratch[thread], clock.seed(), clock.draw());
        }
    }

    @Override
    public String label() {
        return kernel.name();
    }
}
