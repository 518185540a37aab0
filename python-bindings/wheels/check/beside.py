"""Bouton beside numpy, pandas and matplotlib, and in worker processes."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

import bouton as bp
import bouton.math as bm


def spikes(tau):
    bm.random.seed(1)
    runner = bp.DSRunner(bp.dyn.LifRef(20, tau=tau), monitors=["spike", "V"], progress_bar=False)
    runner.run(inputs=np.full(500, 30.0))
    return runner.mon


def count(tau):
    return int(np.sum(spikes(tau)["spike"]))


def main():
    mon = spikes(5.0)
    frame = mon.frame("V")
    assert isinstance(frame, pd.DataFrame) and np.shares_memory(frame.to_numpy(), mon["V"])
    plt.plot(mon.ts, mon.V[:, 0])
    plt.savefig("V.png")
    expected = [count(tau) for tau in (5.0, 10.0)]
    assert expected[0] > expected[1] > 0
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(count, (5.0, 10.0)) == expected
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(count, (5.0, 10.0))) == expected
    print("numpy, pandas, matplotlib and workers are right")


if __name__ == "__main__":
    main()
