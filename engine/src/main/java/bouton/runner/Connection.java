package bouton.runner;

import bouton.conn.Connector;
import bouton.conn.Csr;
import bouton.dnn.CSRLinear;
import bouton.dnn.Comm;
import bouton.dnn.EventCSRLinear;
import bouton.dyn.AlignPost;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.dyn.outs.CUBA;
import bouton.dyn.projections.FullProjAlignPostMg;
import bouton.dyn.projections.FullProjAlignPreSDMg;
import bouton.dyn.projections.FullProjDelta;
import bouton.dyn.projections.Projection;
import bouton.error.BoutonException;
import bouton.init.Values;
import bouton.network.Environment;
import bouton.network.Port;
import bouton.random.Streams;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connections from one population to others: who reaches whom ({@link #by}), how strongly, how late, through which synapse and as which
 * current. A synapse that responds linearly is kept once per post neuron, another once per pre neuron; without a synapse weights go to the
 * membrane potential directly.
 */
public final class Connection {
    private final Cells pre;
    private final Cells[] posts;
    private @Nullable Connector connector;
    private Values weight = Values.of(1.0);
    private @Nullable Double delay;
    private @Nullable Model<?> synapse;
    private SynOut<?> out = new CUBA();

    Connection(Cells pre, Cells... posts) {
        this.pre = pre;
        this.posts = posts.clone();
    }

    /** Who reaches whom. */
    public Connection by(Connector c) {
        connector = c;
        return this;
    }

    /** One weight for all. */
    public Connection weight(double w) {
        weight = Values.of(w);
        return this;
    }

    /** Weights from an initializer, one per synapse. */
    public Connection weight(Values w) {
        weight = w;
        return this;
    }

    /** Delay in ms. */
    public Connection delay(double ms) {
        delay = ms;
        return this;
    }

    /** The synapse. */
    public Connection through(Model<?> syn) {
        synapse = syn;
        return this;
    }

    /** The current it gives; without, the conductance is the current. */
    public Connection as(SynOut<?> o) {
        out = o;
        return this;
    }

    void build(
            int number,
            Environment env,
            Function<String, String> count,
            Function<Cells, Port> ports,
            java.util.function.Consumer<Projection> to) {
        if (connector == null) {
            throw new BoutonException("The connection of " + pre.name() + " to "
                    + Arrays.stream(posts).map(Cells::name).toList()
                    + " does not say who reaches whom; add .by(new FixedProb(0.02)), for example.");
        }
        for (Cells post : posts) {
            String name = pre.name() + "2" + post.name() + "#" + number;
            Port a = ports.apply(pre);
            Port b = ports.apply(post);
            Csr csr = connector.csr(
                    a.num(),
                    b.num(),
                    env.seed()
                            ^ Streams.streamId(count.apply(connector.getClass().getSimpleName())));
            Environment own = env.withSeed(env.seed() ^ Streams.streamId(name));
            Comm events = new EventCSRLinear(csr, weight, own);
            if (synapse == null) {
                to.accept(new FullProjDelta(a, delay, events, b, name));
            } else if (synapse instanceof AlignPost || synapse.spec().is("align_post")) {
                to.accept(new FullProjAlignPostMg(a, delay, events, synapse, out, b, null, name));
            } else {
                to.accept(new FullProjAlignPreSDMg(
                        a, synapse, delay, new CSRLinear(csr, weight, own), out, b, null, name));
            }
        }
    }
}
