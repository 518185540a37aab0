"""The same function for many arguments, in processes of their own: each has its own JVM."""

import os

from bouton import errors

__all__ = ["cpu_ordered_parallel", "cpu_unordered_parallel", "jax_parallelize_map", "jax_vectorize_map", "process_pool", "process_pool_lock"]


def _calls(arguments):
    """Arguments by name or by position, one list of each, as the arguments of each call."""
    if isinstance(arguments, dict):
        lengths = {len(v) for v in arguments.values()}
        columns = list(arguments.items())
    elif isinstance(arguments, (tuple, list)):
        lengths = {len(v) for v in arguments}
        columns = list(enumerate(arguments))
    else:
        raise errors.BadValueError("arguments is a dict or a list of sequences: arguments={'tau': [5., 10.]} calls the function twice.")
    if len(lengths) != 1:
        raise errors.ShapeError(f"The arguments have different lengths: {sorted(lengths)}.")
    rows = list(zip(*(v for _, v in columns)))
    if isinstance(arguments, dict):
        return [((), dict(zip(arguments, row))) for row in rows]
    return [(row, {}) for row in rows]


class _Call:
    def __init__(self, func):
        self.func = func

    def __call__(self, job):
        args, kwargs = job
        return self.func(*args, **kwargs)


def _pool(func, jobs, processes, ordered=True):
    import multiprocessing
    import sys

    if sys.implementation.name == "graalpy":
        # One JVM, one interpreter: one after the other.
        return [func(*args, **kwargs) for args, kwargs in jobs]
    if not jobs:
        return []
    with multiprocessing.get_context("spawn").Pool(min(processes or os.cpu_count() or 1, len(jobs))) as pool:
        made = list((pool.imap if ordered else pool.imap_unordered)(_Call(func), jobs))
        pool.close()
        pool.join()
    return made


def cpu_ordered_parallel(func, arguments, num_process=None, num_task=None, **tqdm_kwargs):
    """The results of ``func`` for all arguments, in their order. ``func`` is a function of a module or script (guarded by ``__main__``)."""
    return _pool(func, _calls(arguments), num_process)


def cpu_unordered_parallel(func, arguments, num_process=None, num_task=None, **tqdm_kwargs):
    """The same, in the order in which they are done."""
    return _pool(func, _calls(arguments), num_process, False)


def process_pool(func, all_params, num_process):
    """The results of ``func`` for a list of tuples or dicts of arguments."""
    return _pool(func, _jobs(all_params), num_process)


def _jobs(all_params):
    return [((), p) if isinstance(p, dict) else (tuple(p), {}) if isinstance(p, (tuple, list)) else ((p,), {}) for p in all_params]


def process_pool_lock(func, all_params, num_process):
    """The same, where ``func`` has an argument ``lock``: what is done under it, such as writing a file, one process does at a time."""
    import multiprocessing
    import sys
    import threading

    def with_lock(lock):
        return [(args, {**kwargs, "lock": lock}) for args, kwargs in _jobs(all_params)]

    if sys.implementation.name == "graalpy":
        return _pool(func, with_lock(threading.Lock()), num_process)
    with multiprocessing.get_context("spawn").Manager() as manager:
        return _pool(func, with_lock(manager.Lock()), num_process)


def jax_vectorize_map(func, arguments, num_parallel, clear_buffer=False):
    """One after the other, stacked: there is no JAX. ``cpu_ordered_parallel`` uses processes."""
    from bouton._eager import stack
    from bouton._variable import Variable

    out = [func(*args, **kwargs) for args, kwargs in _calls(arguments)]
    return stack([o.value if isinstance(o, Variable) else o for o in out])


jax_parallelize_map = jax_vectorize_map
