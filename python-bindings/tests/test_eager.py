"""The programs of eager_cases.py on CPython, and what only numpy can ask; BridgeTest.java runs the cases on GraalPy."""

import warnings

import bouton as bp
import bouton.math as bm
import eager_cases
import numpy as np
import pytest
from bouton import _eager


@pytest.mark.parametrize("case", eager_cases.CASES, ids=lambda case: case.__name__)
def test_case(case):
    eager_cases.fresh()
    case()
    eager_cases.fresh()


@pytest.fixture
def x64():
    eager_cases.fresh()
    bm.enable_x64()
    yield
    eager_cases.fresh()


def test_functions_of_numpy_are_the_engines(x64):
    v = bm.Variable(np.array([0.5, 2.0]))

    def body(i):
        return np.exp(v) * np.array([1.0, 2.0]) + np.maximum(v, 1.0) ** 2, np.where(v > 1.0, v, 0.0), np.sum(v)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        a, b, c = bm.for_loop(body, bm.arange(2))
    np.testing.assert_allclose(a[1], np.exp([0.5, 2.0]) * [1, 2] + [1, 4], rtol=1e-14)
    np.testing.assert_array_equal(b[1], [0.0, 2.0])
    assert c[1] == 2.5
    np.testing.assert_allclose(np.exp(v), np.exp([0.5, 2.0]))


def test_foreign_functions_get_arrays(x64):
    v = bm.Variable(np.array([3.0, 1.0, 2.0]))

    def body(i):
        return bm.asarray(np.linalg.norm(np.asarray(v.value))) * v

    with warnings.catch_warnings(record=True) as caught, _eager.quietly():
        warnings.simplefilter("always")
        out = bm.for_loop(body, bm.arange(2))
    np.testing.assert_allclose(out[1], np.sqrt(14.0) * np.array([3.0, 1.0, 2.0]), rtol=1e-14)
    assert [w.category for w in caught] == [bp.errors.EagerWarning] and "test_eager.py" in str(caught[0].message)


def test_axes_are_asked_of_numpy(x64):
    v = bm.Variable(np.arange(6.0).reshape(2, 3))
    with warnings.catch_warnings(), _eager.quietly():
        warnings.simplefilter("ignore")
        out = bm.for_loop(lambda i: bm.sum(v, axis=1), bm.arange(2))
    np.testing.assert_array_equal(out, [[3.0, 12.0]] * 2)
