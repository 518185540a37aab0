import bouton as bp, bouton.math as bm

bm.random.seed(42)
pars = dict(V_rest=-60., V_th=-50., V_reset=-60., tau=20., tau_ref=5., V_initializer=bp.init.Normal(-55., 2.))

class EINet(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.N = bp.dyn.LifRef(4000, **pars)
        self.delay = bp.VarDelay(self.N.spike, entries={'I': None})
        self.E = bp.dyn.ProjAlignPostMg1(comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.02, pre=3200, post=4000), 0.6),
                                         syn=bp.dyn.Expon.desc(size=4000, tau=5.), out=bp.dyn.COBA.desc(E=0.), post=self.N)
        self.I = bp.dyn.ProjAlignPostMg1(comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.02, pre=800, post=4000), 6.7),
                                         syn=bp.dyn.Expon.desc(size=4000, tau=10.), out=bp.dyn.COBA.desc(E=-80.), post=self.N)

    def update(self, inp=20.):
        spk = self.delay.at('I')
        self.E(spk[:3200])
        self.I(spk[3200:])
        self.delay()
        self.N(inp)
        return self.N.spike.value

net = EINet()
runner = bp.DSRunner(net, monitors=['N.spike', ('N.V', [0, 1])])
runner.run(500.)
ev = runner.mon.events('N.spike')
print(len(ev), 'spikes', round(ev.rate, 3), 'Hz')
