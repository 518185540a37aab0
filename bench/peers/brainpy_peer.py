"""The benchmark networks on brainpy: one jitted loop, compiled before the first measured run, time going on from run to run."""

import time

import _serve

a = _serve.arguments()
begin = time.perf_counter()

import brainpy as bp  # noqa: E402
import brainpy.math as bm  # noqa: E402
import numpy as np  # noqa: E402

imported = time.perf_counter()
bm.set_platform("cpu")
bm.set_dt(0.1)
bm.random.seed(a.seed)
if a.precision == "float64":
    bm.enable_x64()

STEPS = int(round(a.ms / 0.1))
CELL = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0)


def cell(n):
    return bp.dyn.LifRef(n, V_initializer=bp.init.Normal(-55.0, 2.0), **CELL)


class Balanced(bp.DynSysGroup):
    """COBA and CUBA: one population, its first four fifths excitatory."""

    def __init__(self, neurons, we, wi, out_e, out_i, drive=None):
        super().__init__()
        self.ne = int(a.n * 0.8)
        self.drive = drive
        self.N = neurons
        wait = None if a.delay <= 0.1 else a.delay
        self.delay = bp.VarDelay(self.N.spike, entries={"I": wait})
        p, scale = a.degree / a.n, 80.0 / a.degree
        self.E = self._projection(self.ne, p, we * scale, 5.0, out_e, 1)
        self.I = self._projection(a.n - self.ne, p, wi * scale, 10.0, out_i, 2)

    def _projection(self, pre, p, weight, tau, out, seed):
        return bp.dyn.ProjAlignPostMg1(
            comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(p, pre=pre, post=a.n, seed=10 * a.seed + seed), weight),
            syn=bp.dyn.Expon.desc(a.n, tau=tau),
            out=out,
            post=self.N,
        )

    def update(self):
        spikes = self.delay.at("I")
        self.E(spikes[: self.ne])
        self.I(spikes[self.ne :])
        self.delay()
        self.N() if self.drive is None else self.N(self.drive)
        return self.N.spike.value.sum()


class TraubMiles(bp.dyn.CondNeuGroup):
    def __init__(self, n):
        super().__init__(n, V_th=-20.0, V_initializer=bp.init.Normal(-65.0, 5.0), A=1e-3)
        self.INa = bp.dyn.INa_TM1991(n, g_max=100.0, V_sh=-63.0)
        self.IK = bp.dyn.IK_TM1991(n, g_max=30.0, V_sh=-63.0)
        self.IL = bp.dyn.IL(n, E=-60.0, g_max=0.05)


def coba_hh():
    net = Balanced(TraubMiles(a.n), 0.03, 0.335, bp.dyn.COBA.desc(E=0.0), bp.dyn.COBA.desc(E=-80.0))
    net.E.refs["syn"].g.value = bm.random.normal(0.2, 0.075, a.n)
    net.I.refs["syn"].g.value = bm.random.normal(1.0, 0.6, a.n)
    return net


class Dense(bp.DynSysGroup):
    def __init__(self, synapse, out, scalar):
        super().__init__()
        n = a.n
        self.pre, self.post = cell(n), cell(n)
        weight = 0.5 / n if scalar else bp.init.Uniform(0.25 / n, 0.75 / n)
        self.proj = bp.dyn.ProjAlignPreMg2(
            pre=self.pre, syn=synapse, delay=None, comm=bp.dnn.AllToAll(n, n, weight=weight), out=out, post=self.post
        )
        self.current = bm.asarray(10.5 + 9.5 * np.arange(n) / (n - 1))

    def update(self):
        self.pre(self.current)
        self.proj()
        self.post(0.0)
        return self.pre.spike.value.sum()


class Alone(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.N = cell(a.n)

    def update(self):
        self.N(20.0)
        return self.N.spike.value.sum()


def coba():
    return Balanced(cell(a.n), 0.6, 6.7, bp.dyn.COBA.desc(E=0.0), bp.dyn.COBA.desc(E=-80.0), 20.0)


def cuba():
    return Balanced(cell(a.n), 1.62, -9.0, bp.dyn.CUBA.desc(), bp.dyn.CUBA.desc(), 20.0)


def ampa(scalar):
    return Dense(bp.dyn.AMPA.desc(a.n), bp.dyn.COBA(E=0.0), scalar)


def nmda(scalar):
    return Dense(bp.dyn.NMDA.desc(a.n), bp.dyn.MgBlock(E=0.0), scalar)


NETWORKS = {
    "coba": coba,
    "cuba": cuba,
    "coba-hh": coba_hh,
    "dense-ampa": lambda: ampa(False),
    "dense-nmda": lambda: nmda(False),
    "dense-ampa-scalar": lambda: ampa(True),
    "dense-nmda-scalar": lambda: nmda(True),
    "lif": Alone,
}

if a.net not in NETWORKS:
    _serve.say("none")
    raise SystemExit
net = NETWORKS[a.net]()
built = time.perf_counter()


@bm.jit
def loop(indices):
    return bm.for_loop(net.step_run, indices)


# Indices go on, as time does: begun anew, every neuron would be refractory until its last spike is past again.
done = 0


def run():
    global done
    indices = np.arange(done, done + STEPS)
    done += STEPS
    start = time.perf_counter()
    spikes = int(np.asarray(loop(indices)).sum())
    return time.perf_counter() - start, spikes / a.n / (a.ms / 1000)


first, _ = run()
_serve.serve(run, import_s=round(imported - begin, 3), build_s=round(built - imported, 3), first_run_s=round(first, 3), version=bp.__version__)
