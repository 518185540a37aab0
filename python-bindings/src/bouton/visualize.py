"""Pictures with brainpy's functions: matplotlib on CPython; on GraalPy figures of the engine, which a cell shows."""

from bouton import _bridge, _env, errors
from bouton._arrays import np
from bouton._variable import Variable

__all__ = ["animate_1D", "animate_2D", "get_figure", "line_plot", "raster_plot", "remove_axis"]


def _pyplot(what):
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        place = "on GraalPy, where matplotlib is not installed" if _bridge.ON_GRAALPY else "without matplotlib; install it with: pip install matplotlib"
        raise errors.BoutonError(f"bp.visualize.{what} is not available {place}.") from None
    return plt


def _array(x):
    return np.asarray(x.value if isinstance(x, Variable) else x)


def get_figure(row_num, col_num, row_len=3, col_len=6):
    """A figure and its grid: ``fig, gs = get_figure(1, 2); ax = fig.add_subplot(gs[0, 1])``."""
    if _bridge.ON_GRAALPY:
        return _Board(), _Board()
    plt = _pyplot("get_figure")
    fig = plt.figure(figsize=(col_num * col_len, row_num * row_len), constrained_layout=True)
    return fig, plt.GridSpec(row_num, col_num, figure=fig)


class _Board:
    """Stands for a figure on GraalPy, where each plot is a picture of its own."""

    def __getitem__(self, key):
        return self

    def add_subplot(self, *_, **__):
        return None


def line_plot(
    ts, val_matrix, plot_ids=None, ax=None, xlim=None, ylim=None, xlabel="Time (ms)", ylabel=None, legend=None, title=None, show=False, colors=None,
    alpha=1.0, linewidth=1.0, **kwargs,
):  # fmt: skip
    """Lines over time: columns ``plot_ids`` (the first unless said) of a matrix with a row per time."""
    values, ts = _array(val_matrix), _array(ts).flatten()
    values = values.reshape((values.shape[0], -1))
    ids = [0] if plot_ids is None else [plot_ids] if isinstance(plot_ids, int) else [int(i) for i in plot_ids]
    if values.shape[0] != len(ts):
        raise errors.ShapeError(f"line_plot: {len(ts)} times and {values.shape[0]} rows do not go together.")
    wrong = [i for i in ids if not -values.shape[1] <= i < values.shape[1]]
    if wrong:
        raise errors.ShapeError(f"line_plot: there is no column {wrong[0]} among {values.shape[1]}.")
    name = lambda i: str(legend) if legend is not None and len(ids) == 1 else f"{legend or 'neuron'} {i}"
    if _bridge.ON_GRAALPY:
        lines = _bridge.jclass("java.util.LinkedHashMap")()
        for i in ids:
            lines.put(name(i), _bridge.to_double_array(values[:, i].tolist()))
        return _bridge.jclass("bouton.plot.Plots").lines(title or "", xlabel or "", ylabel or "", _bridge.to_double_array(ts.tolist()), lines)
    plt = _pyplot("line_plot")
    ax = plt.gca() if ax is None else ax
    for k, i in enumerate(ids):
        more = {"color": colors[k] if isinstance(colors, (list, tuple)) else colors} if colors is not None else {}
        ax.plot(ts, values[:, i], label=None if legend is None else name(i), alpha=alpha, linewidth=linewidth, **more, **kwargs)
    if legend is not None:
        ax.legend()
    return _finish(plt, ax, xlim, ylim, xlabel, ylabel, title, show)


def raster_plot(
    ts, sp_matrix=None, ax=None, marker=".", markersize=2, color="k", xlabel="Time (ms)", ylabel="Neuron index", xlim=None, ylim=None, title=None,
    show=False, alpha=1.0, **kwargs,
):  # fmt: skip
    """A point per spike: ``sp_matrix`` has a row per time and a column per neuron."""
    if sp_matrix is None:
        raise errors.BadValueError("raster_plot takes times and a matrix of spikes: raster_plot(runner.mon.ts, runner.mon['spike']).")
    if _bridge.ON_GRAALPY:
        from bouton import measure

        return _bridge.jclass("bouton.plot.Plots").raster(measure._events(_array(sp_matrix), _env.dt()))
    plt = _pyplot("raster_plot")
    ax = plt.gca() if ax is None else ax
    rows, neurons = np.nonzero(_array(sp_matrix))
    ax.plot(_array(ts)[rows], neurons, marker + color if len(color) == 1 else marker, markersize=markersize, alpha=alpha, linestyle="none", **kwargs)
    return _finish(plt, ax, xlim, ylim, xlabel, ylabel, title, show)


def _finish(plt, ax, xlim, ylim, xlabel, ylabel, title, show):
    for what, value in (("xlim", xlim), ("ylim", ylim), ("xlabel", xlabel), ("ylabel", ylabel), ("title", title)):
        if value is not None:
            getattr(ax, f"set_{what}")(value)
    if show:
        plt.show()
    return ax


def remove_axis(ax, *pos):
    """Takes sides of the frame away: ``remove_axis(ax, "top", "right")``."""
    for p in pos:
        if p not in ("left", "right", "top", "bottom"):
            raise errors.BadValueError(f"remove_axis takes left, right, top and bottom, not '{p}'.")
        ax.spines[p].set_visible(False)


def animate_1D(
    dynamical_vars, static_vars=(), dt=None, xlim=None, ylim=None, xlabel=None, ylabel=None, frame_delay=50.0, frame_step=1, title_size=10,
    figsize=None, gif_dpi=None, video_fps=None, save_path=None, show=True, **kwargs,
):  # fmt: skip
    """A moving line per variable: arrays, or dicts with ``ys`` (a row per time), ``xs`` and ``legend``; static ones are drawn once."""
    plt = _pyplot("animate_1D")
    from matplotlib.animation import FuncAnimation

    as_dicts = lambda given: [v if isinstance(v, dict) else {"ys": v} for v in (given if isinstance(given, (list, tuple)) else [given])]
    moving, fixed = as_dicts(dynamical_vars), as_dicts(static_vars)
    fig, ax = plt.subplots(figsize=figsize)
    for v in fixed:
        data = _array(v.get("data", v.get("ys")))
        ax.plot(v.get("xs", range(len(data))), data, label=v.get("legend"))
    lines, rows = [], []
    for v in moving:
        ys = _array(v["ys"])
        (line,) = ax.plot(v.get("xs", range(ys.shape[1])), ys[0], label=v.get("legend"))
        lines.append(line)
        rows.append(ys)
    low, high = min(float(r.min()) for r in rows), max(float(r.max()) for r in rows)
    ax.set_ylim(*(ylim if ylim is not None else (low - 0.05 * (high - low) - 1e-9, high + 0.05 * (high - low) + 1e-9)))
    if any(v.get("legend") for v in moving + fixed):
        ax.legend()
    _finish(plt, ax, xlim, None, xlabel, ylabel, None, False)
    step = _env.dt() if dt is None else dt

    def draw(k):
        for line, ys in zip(lines, rows):
            line.set_ydata(ys[k])
        ax.set_title(f"t = {k * step:.1f} ms", fontsize=title_size)
        return lines

    return _animated(plt, FuncAnimation(fig, draw, range(0, len(rows[0]), frame_step), interval=frame_delay), save_path, gif_dpi, video_fps, show)


def animate_2D(
    values, net_size, dt=None, val_min=None, val_max=None, cmap=None, frame_delay=10, frame_step=1, title_size=10, figsize=None, gif_dpi=None,
    video_fps=None, save_path=None, show=True, repeat=True, **kwargs,
):  # fmt: skip
    """A moving picture of a sheet of neurons: ``values`` has a row per time, ``net_size`` is (height, width)."""
    plt = _pyplot("animate_2D")
    from matplotlib.animation import FuncAnimation

    frames = _array(values).reshape((-1, *net_size))
    fig, ax = plt.subplots(figsize=figsize)
    image = ax.imshow(frames[0], vmin=float(frames.min()) if val_min is None else val_min, vmax=float(frames.max()) if val_max is None else val_max, cmap=cmap)
    fig.colorbar(image)
    step = _env.dt() if dt is None else dt

    def draw(k):
        image.set_data(frames[k])
        ax.set_title(f"t = {k * step:.1f} ms", fontsize=title_size)
        return [image]

    return _animated(plt, FuncAnimation(fig, draw, range(0, len(frames), frame_step), interval=frame_delay, repeat=repeat), save_path, gif_dpi, video_fps, show)


def _animated(plt, made, path, dpi, fps, show):
    if path is not None:
        made.save(path, dpi=dpi, **({"writer": "pillow"} if str(path).endswith(".gif") else {"fps": fps}))
    if show:
        plt.show()
    return made
