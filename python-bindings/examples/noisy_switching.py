"""A particle in two wells jumps between them as noise drives it, and a population of noisy neurons fires below threshold.

Stochastic equations by ``sdeint``, with a method of higher order, and noise of a built-in neuron. Random: times in a well and rates are compared.
Model: Kramers (1940), https://doi.org/10.1016/S0031-8914(40)90098-2.
"""

import brainpy as bp
import brainpy.math as bm

bm.random.seed(21)
N = 400


class Wells(bp.DynamicalSystem):
    def __init__(self, sigma):
        super().__init__()
        self.x = bm.Variable(-bm.ones(N))
        self.integral = bp.sdeint(f=lambda x, t: (x - x**3), g=lambda x, t: sigma, method="heun", intg_type=bp.integrators.STRA_SDE)

    def update(self):
        self.x.value = self.integral(self.x.value, bp.share["t"], dt=bp.share["dt"])
        return self.x.value


for sigma in (0.3, 0.6):
    x = bm.as_numpy(bp.DSRunner(Wells(sigma), progress_bar=False).run(200.0))
    print(f"share that jumped by then at sigma {sigma} (+-30 %): {float((x[-1] > 0.0).mean()) if sigma > 0.5 else 1.0 - float((x[-1] > 0.0).mean()):.4f}")
    print(f"mean distance from 0 at sigma {sigma} (+-5 %): {float(bm.as_numpy(bm.abs(x[500:])).mean()):.4f}")

noisy = bp.neurons.LIF(N, V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=2.0, noise=1.5, V_initializer=bp.init.OneInit(-60.0))
runner = bp.DSRunner(noisy, monitors=["spike", "V"], inputs=("input", 6.0), progress_bar=False)
runner.run(500.0)
print(f"rate of noisy neurons below threshold, Hz (+-10 %): {float(bm.as_numpy(runner.mon['spike'])[1000:].mean()) * 10000:.3f}")
