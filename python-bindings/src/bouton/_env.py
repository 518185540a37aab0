"""What holds for everything that is made from now on: dt, precision, seed, names."""

import contextlib

from bouton import _bridge, errors

_state = {"dt": 0.1, "x64": False, "seed": None, "threads": 0}
_names = {}
_counter = {"draws": 0, "streams": 0}


def dt():
    return _state["dt"]


def set_dt(value):
    """Sets the length of a step, ms, for everything made from now on."""
    with _bridge.java_errors():
        java(dt=float(value))
    _state["dt"] = float(value)


def set_x64(on=True):
    _state["x64"] = bool(on)


def x64():
    return _state["x64"]


def set_threads(count):
    """Number of threads for runs; 0 takes those that turn out to be the fastest. Results do not depend on it."""
    if int(count) != count or count < 0:
        raise errors.BadValueError(f"The number of threads must be at least 1, or 0 for automatic, but is {count}.")
    _state["threads"] = int(count)


def threads():
    return _state["threads"]


def seed():
    """The seed in use; drawn when none was set."""
    if _state["seed"] is None:
        _state["seed"] = fresh_seed()
    return _state["seed"]


def set_seed(value=None):
    """Sets the one seed of connectivity, initial values and draws; names and counters start again."""
    _state["seed"] = None if value is None else int(value)
    _names.clear()
    _counter["draws"] = _counter["streams"] = 0


def clear_names():
    """Names begin anew."""
    _names.clear()


def name(kind):
    """A new name such as ``LifRef0``."""
    k = _names.get(kind, 0)
    _names[kind] = k + 1
    return f"{kind}{k}"


def fresh_seed():
    """A seed that nobody chose."""
    return int(_bridge.jclass("bouton.random.Streams").freshSeed())


@contextlib.contextmanager
def own_streams(own, count):
    """Another seed and its own count of streams, for draws outside of a step; gives a list with the count after them."""
    before, used = (_state["seed"], _counter["streams"]), [count]
    _state["seed"], _counter["streams"] = own, count
    try:
        yield used
    finally:
        used[0] = _counter["streams"]
        _state["seed"], _counter["streams"] = before


def stream():
    """A stream of random numbers that nothing else uses."""
    _counter["streams"] += 1
    return _counter["streams"]


def draws(steps=0):
    """The counter of draws; moves on with each run, so that no run repeats the draws of another."""
    at = _counter["draws"]
    _counter["draws"] += steps
    return at


def java(**changes):
    """The engine's Environment."""
    state = {**_state, **changes}
    precision = _bridge.jclass("bouton.compile.Precision")
    kind = precision.FLOAT64 if state["x64"] else precision.FLOAT32
    return _bridge.jclass("bouton.network.Environment")(state["dt"], kind, changes.get("seed", seed()), 1)


def own_seed(what):
    """A seed for one thing, made of the seed in use and its name."""
    return seed() ^ int(_bridge.jclass("bouton.random.Streams").streamId(what))
