"""``bp.visualize`` on CPython: what is drawn with matplotlib is the data."""

import bouton as bp
import numpy as np
import pytest

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")


@pytest.fixture
def ax():
    fig, grid = bp.visualize.get_figure(1, 2, 3, 4)
    assert tuple(fig.get_size_inches()) == (8.0, 3.0)
    yield fig.add_subplot(grid[0, 1])
    import matplotlib.pyplot as plt

    plt.close("all")


TS = np.arange(4) * 0.1
VALUES = np.arange(12.0).reshape(4, 3)


def test_lines(ax):
    bp.visualize.line_plot(TS, bp.math.Variable(VALUES), plot_ids=[0, 2], ax=ax, legend="V", xlim=(0.0, 1.0), ylabel="mV", title="lines")
    assert [line.get_ydata().tolist() for line in ax.lines] == [[0.0, 3.0, 6.0, 9.0], [2.0, 5.0, 8.0, 11.0]]
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["V 0", "V 2"]
    assert (ax.get_xlim(), ax.get_ylabel(), ax.get_title(), ax.get_xlabel()) == ((0.0, 1.0), "mV", "lines", "Time (ms)")
    with pytest.raises(bp.errors.ShapeError, match="3 times and 4 rows"):
        bp.visualize.line_plot(TS[:3], VALUES, ax=ax)
    with pytest.raises(bp.errors.ShapeError, match="no column 3 among 3"):
        bp.visualize.line_plot(TS, VALUES, plot_ids=3, ax=ax)


def test_rasters(ax):
    spikes = np.zeros((4, 3), dtype=bool)
    spikes[1, 2] = spikes[3, 0] = True
    bp.visualize.raster_plot(TS, spikes, ax=ax)
    (points,) = ax.lines
    assert points.get_xdata().tolist() == [TS[1], TS[3]] and points.get_ydata().tolist() == [2, 0]
    with pytest.raises(bp.errors.BadValueError, match="times and a matrix"):
        bp.visualize.raster_plot(spikes)
    bp.visualize.remove_axis(ax, "top", "right")
    assert not ax.spines["top"].get_visible() and ax.spines["left"].get_visible()
    with pytest.raises(bp.errors.BadValueError, match="not 'upper'"):
        bp.visualize.remove_axis(ax, "upper")


def test_moving_pictures(tmp_path):
    one = bp.visualize.animate_1D({"ys": VALUES, "legend": "V"}, static_vars=[np.ones(3)], dt=0.1, show=False)
    (_, line) = one._fig.axes[0].lines
    one._func(2)
    assert line.get_ydata().tolist() == [6.0, 7.0, 8.0] and one._fig.axes[0].get_title() == "t = 0.2 ms"
    path = tmp_path / "sheet.gif"
    bp.visualize.animate_2D(VALUES, (1, 3), dt=0.1, show=False, save_path=path)
    assert path.read_bytes()[:4] == b"GIF8"
    import matplotlib.pyplot as plt

    one._draw_was_started = True
    plt.close("all")
