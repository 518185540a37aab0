"""Two groups of neurons compete for a decision: slow recurrent NMDA, fast inhibition, and noisy evidence.

Everything that ``DSRunner`` offers for inputs and for monitors is here: a function that sets the rates of Poisson neurons in each step, and rates of groups.
Random, so that rates are compared; which group wins follows the evidence.
Model: Wang (2002), https://doi.org/10.1016/S0896-6273(02)01092-9, with a quarter of the neurons and weights raised accordingly. ``--plot`` draws the rates.
"""

import sys

import brainpy as bp
import brainpy.math as bm

bm.random.seed(1)
SCALE = 0.25
N_A = N_B = int(240 * SCALE)
N_N, N_INH = int(1120 * SCALE), int(400 * SCALE)
N_EXC = N_A + N_B + N_N
STRONG, COHERENCE, MEAN, DEVIATION = 1.7, 0.512, 40.0, 4.0
WEAK = 1.0 - (N_A / N_EXC) * (STRONG - 1.0) / (1.0 - N_A / N_EXC)


class Decision(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        exc = dict(V_rest=-70.0, V_reset=-55.0, V_th=-50.0, tau=20.0, R=0.04, tau_ref=2.0, V_initializer=bp.init.OneInit(-70.0))
        inh = dict(V_rest=-70.0, V_reset=-55.0, V_th=-50.0, tau=10.0, R=0.05, tau_ref=1.0, V_initializer=bp.init.OneInit(-70.0))
        self.A, self.B, self.N = bp.dyn.LifRef(N_A, **exc), bp.dyn.LifRef(N_B, **exc), bp.dyn.LifRef(N_N, **exc)
        self.I = bp.dyn.LifRef(N_INH, **inh)
        self.freq_A, self.freq_B = bm.Variable(bm.zeros(1)), bm.Variable(bm.zeros(1))
        self.evidence_A, self.evidence_B = bp.dyn.PoissonGroup(N_A, freqs=self.freq_A), bp.dyn.PoissonGroup(N_B, freqs=self.freq_B)
        groups = {"A": self.A, "B": self.B, "N": self.N, "I": self.I}
        self.noise = bm.NodeDict({k: bp.dyn.PoissonGroup(g.num, freqs=2400.0) for k, g in groups.items()})
        links = [self.one_to_one(self.noise[k], g, 1.62 if k == "I" else 2.1) for k, g in groups.items()]
        links += [self.one_to_one(self.evidence_A, self.A, 2.1), self.one_to_one(self.evidence_B, self.B, 2.1)]
        for a in "ABN":
            for b in "ABN":
                w = 1.0 if b == "N" else STRONG if a == b else WEAK
                links.append(self.gated(groups[a], groups[b], 2.0, 0.05 * w / SCALE, 0.0))
                links.append(self.nmda(groups[a], groups[b], 0.165 * w / SCALE))
            links.append(self.gated(groups[a], self.I, 2.0, 0.04 / SCALE, 0.0))
            links.append(self.nmda(groups[a], self.I, 0.13 / SCALE))
            links.append(self.gated(self.I, groups[a], 5.0, 1.3 / SCALE, -70.0))
        links.append(self.gated(self.I, self.I, 5.0, 1.0 / SCALE, -70.0))
        self.links = bm.NodeList(links)

    def one_to_one(self, pre, post, weight):
        comm, syn = bp.dnn.OneToOne(pre.num, weight), bp.dyn.Expon.desc(post.num, tau=2.0)
        return bp.dyn.FullProjAlignPostMg(pre, None, comm, syn, bp.dyn.COBA.desc(E=0.0), post)

    def gated(self, pre, post, tau, weight, E):
        comm, syn = bp.dnn.AllToAll(pre.num, post.num, weight), bp.dyn.Expon.desc(post.num, tau=tau)
        return bp.dyn.FullProjAlignPostMg(pre, 0.5, comm, syn, bp.dyn.COBA.desc(E=E), post)

    def nmda(self, pre, post, weight):
        comm, syn = bp.dnn.AllToAll(pre.num, post.num, weight), bp.dyn.NMDA.desc(pre.num, tau_decay=100.0, tau_rise=2.0, a=0.5)
        return bp.dyn.FullProjAlignPreSDMg(pre=pre, syn=syn, delay=0.5, comm=comm, out=bp.dyn.MgBlock(E=0.0, cc_Mg=1.0), post=post)

    def update(self):
        for part in (self.evidence_A, self.evidence_B, *self.noise.values(), *self.links, self.A, self.B, self.N, self.I):
            part()


net = Decision()


def evidence():
    t = bp.share["t"]
    on = bm.logical_and(t >= 200.0, t < 1000.0)
    for freq, sign in ((net.freq_A, 1.0), (net.freq_B, -1.0)):
        fresh = MEAN * (1.0 + sign * COHERENCE) + DEVIATION * bm.random.randn(1)
        freq.value = bm.where(on, bm.where(bp.share["i"] % 500 == 0, fresh, freq.value), 0.0)


runner = bp.DSRunner(net, inputs=evidence, monitors=["A.spike", "B.spike", "I.spike"], progress_bar=False)
runner.run(1000.0)
A, B, I = (bm.as_numpy(runner.mon[k]) for k in ("A.spike", "B.spike", "I.spike"))
if "--plot" in sys.argv:
    for k, s in (("A", A), ("B", B)):
        rate = bp.measure.firing_rate(s, 10.0)
        bp.visualize.line_plot(runner.mon.ts, rate.reshape((-1, 1)), legend=k, ylabel="Hz", show=k == "B")
rate = lambda s, begin, end: float(s[begin * 10 : end * 10].mean()) * 10000
print(f"rate of A before, Hz (+-70 %): {rate(A, 50, 200):.1f}")
print(f"rate of I before, Hz (+-20 %): {rate(I, 50, 200):.1f}")
print(f"rate of A at the end of the evidence, Hz (+-25 %): {rate(A, 700, 1000):.1f}")
print(f"A wins: {int(rate(A, 500, 1000) > 3 * rate(B, 500, 1000))}")
