"""The array that stands for numpy on GraalPy gives what numpy gives."""

import numpy as np
import pytest

from bouton import _plain as plain

A = [[1.0, -2.0, 3.0], [4.5, 0.0, -6.0]]
B = [0.5, 2.0, -1.0]


def same(a, b):
    a = a.tolist() if hasattr(a, "tolist") else a
    np.testing.assert_allclose(np.asarray(a, dtype=float), np.asarray(b, dtype=float), rtol=1e-12)
    assert np.shape(a) == np.shape(b)


CASES = {
    "broadcast": lambda np: np.array(A) + np.array(B) * np.array([[2.0], [3.0]]),
    "scalars": lambda np: 2.0 - np.array(A) / 4.0,
    "powers": lambda np: np.array(B) ** 2 + 2.0 ** np.array(B),
    "compare": lambda np: (np.array(A) > np.array(B)) & (np.array(A) != 0.0),
    "invert": lambda np: ~(np.array(A) > 0.0),
    "rows": lambda np: np.array(A)[1],
    "column": lambda np: np.array(A)[:, 2],
    "last": lambda np: np.array(A)[..., -1],
    "part": lambda np: np.array(A)[:, ::2],
    "reverse": lambda np: np.array(B)[::-1],
    "fancy": lambda np: np.array(A)[:, [2, 0]],
    "pairs": lambda np: np.array(A)[[0, 1], [2, 1]],
    "mask": lambda np: np.array(A)[np.array(A) > 0.0],
    "mask of rows": lambda np: np.array(A)[np.array([False, True])],
    "new axis": lambda np: np.array(B)[:, None] - np.array(B)[None, :],
    "transpose": lambda np: np.array(A).T,
    "axes": lambda np: np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1),
    "sum": lambda np: np.sum(np.array(A)),
    "sum 0": lambda np: np.array(A).sum(axis=0),
    "mean 1": lambda np: np.mean(np.array(A), axis=1),
    "mean of three": lambda np: np.mean(np.arange(24).reshape(2, 3, 4), axis=(0, 2)),
    "std": lambda np: np.std(np.array(A), axis=-1),
    "argmax": lambda np: np.argmax(np.array(A), axis=1),
    "any": lambda np: np.any(np.array(A) == 0.0, axis=0),
    "where": lambda np: np.where(np.array(A) > 0.0, np.array(B), 7.0),
    "nonzero": lambda np: np.nonzero(np.array(A))[1],
    "dot": lambda np: np.dot(np.array(A), np.array(B)),
    "matrix": lambda np: np.dot(np.array(A), np.array(A).T),
    "outer": lambda np: np.outer(np.array(B), np.array(B)),
    "stack": lambda np: np.stack([np.array(B), np.array(B) + 1.0], axis=1),
    "concatenate": lambda np: np.concatenate([np.array(A), np.array(A)], axis=1),
    "repeat": lambda np: np.repeat(np.array(B), 2),
    "tile": lambda np: np.tile(np.array(B), 2),
    "roll": lambda np: np.roll(np.array(B), 1),
    "cumsum": lambda np: np.cumsum(np.array(A), axis=1),
    "diff": lambda np: np.diff(np.array(B)),
    "sort": lambda np: np.sort(np.array(B)),
    "grid": lambda np: np.meshgrid(np.arange(2), np.arange(3))[1],
    "corrcoef": lambda np: np.corrcoef(np.array(A)),
    "linspace": lambda np: np.linspace(0.0, 1.0, 5),
    "eye": lambda np: np.eye(3),
    "median": lambda np: np.median(np.array(A)),
    "maximum": lambda np: np.maximum(np.array(A), np.array(B)),
    "infinite": lambda np: np.isfinite(np.array([1.0, np.inf, np.nan])),
    "minus": lambda np: -np.array(A) % 2.0,
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", CASES)
def test_same_as_numpy(name):
    same(CASES[name](plain), CASES[name](np))


def test_elements_are_set():
    for lib in (plain, np):
        a = lib.zeros((3, 4))
        a[1] = 2.0
        a[:, 0] = lib.array([1.0, 2.0, 3.0])
        a[2, [1, 3]] = 9.0
        a[a == 0.0] = -1.0
        kept = a if lib is plain else same(kept, a)


def test_what_does_not_fit_says_so():
    with pytest.raises(ValueError, match="do not go together"):
        plain.array(A) + plain.array([1.0, 2.0])
    with pytest.raises(ValueError, match="any"):
        bool(plain.array(B) > 0)
    with pytest.raises(IndexError):
        plain.array(B)[3]
