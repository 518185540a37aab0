"""What the bridge promises. Every case here runs on CPython (test_bridge.py) and on GraalPy (BridgeTest.java), so both keep the same promise."""

import array

import bouton._bridge as bridge
from bouton import errors


def _raises(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was not raised")


def case_arrays_of_numbers_and_nested_rows():
    assert list(bridge.to_double_array(2)) == [2.0]
    assert list(bridge.to_double_array([[1, 2], [3, 4.5]])) == [1.0, 2.0, 3.0, 4.5]
    assert list(bridge.to_float_array((0.5, 1.5))) == [0.5, 1.5]
    assert list(bridge.to_int_array(range(3))) == [0, 1, 2]
    assert list(bridge.to_long_array([2**40])) == [2**40]
    assert list(bridge.to_boolean_array([True, False, 1])) == [True, False, True]
    assert [str(x) for x in bridge.to_string_array(["a", "ü"])] == ["a", "ü"]
    assert len(bridge.to_double_array([])) == 0


def case_arrays_have_the_java_type():
    arrays = bridge.jclass("java.util.Arrays")
    assert str(arrays.toString(bridge.to_double_array([1]))) == "[1.0]"
    assert str(arrays.toString(bridge.to_int_array([1]))) == "[1]"
    assert str(arrays.toString(bridge.to_boolean_array([0]))) == "[false]"
    assert str(arrays.toString(bridge.to_string_array(["x"]))) == "[x]"


def case_a_java_array_is_passed_on_as_it_is():
    first = bridge.to_double_array([1, 2])
    second = bridge.to_double_array(first)
    second[0] = 7.0
    assert first[0] == 7.0


def case_an_array_array_is_taken():
    assert list(bridge.to_double_array(array.array("d", [1.5, 2.5]))) == [1.5, 2.5]
    assert list(bridge.to_double_array(array.array("i", [1, 2]))) == [1.0, 2.0]


def case_bad_sequences_are_named():
    ragged = _raises(errors.BadValueError, lambda: bridge.to_double_array([1, [2, 3]]))
    assert "list" in str(ragged) and "double[]" in str(ragged)
    _raises(ValueError, lambda: bridge.to_int_array([2**40]))
    _raises(ValueError, lambda: bridge.to_double_array([object()]))


def case_from_array_copies():
    source = bridge.to_double_array([1, 2])
    copy = bridge.from_array(source)
    copy[0] = 9.0
    assert source[0] == 1.0
    assert [float(x) for x in copy] == [9.0, 2.0]
    assert [str(x) for x in bridge.from_array(bridge.to_string_array(["p", "q"]))] == ["p", "q"]


def case_buffer_shares_memory():
    arena = bridge.jclass("java.lang.foreign.Arena").ofAuto()
    segment = arena.allocate(48, 8)
    view = bridge.buffer(segment, "float64", (2, 3))
    view[1][2] = 2.5
    again = bridge.buffer(segment, "float64")
    assert len(again) == 6 and again[5] == 2.5
    assert view[1, 2] == 2.5 and view[-1][-1] == 2.5
    assert view.tolist() == [[0.0, 0.0, 0.0], [0.0, 0.0, 2.5]]
    assert tuple(view.shape) == (2, 3)
    assert [float(x) for x in again[4:]] == [0.0, 2.5]
    _raises(IndexError, lambda: view[2])


def case_buffer_of_every_type():
    arena = bridge.jclass("java.lang.foreign.Arena").ofAuto()
    for dtype, value in (("float32", 0.5), ("int32", -3), ("int64", 2**40), ("uint8", 200), ("bool", True)):
        view = bridge.buffer(arena.allocate(16, 8), dtype)
        view[1] = value
        assert view[1] == value and view[0] == 0, dtype


def case_buffer_refuses_a_shape_that_is_too_large():
    segment = bridge.jclass("java.lang.foreign.Arena").ofAuto().allocate(16, 8)
    error = _raises(errors.ShapeError, lambda: bridge.buffer(segment, "float64", (3,)))
    assert "16 bytes" in str(error)


def case_proxy_calls_back():
    square = bridge.proxy("java.util.function.DoubleUnaryOperator", lambda x: x * x)
    assert bridge.is_java(square)
    assert square.applyAsDouble(3.0) == 9.0
    stream = bridge.jclass("java.util.stream.DoubleStream").of(bridge.to_double_array([1, 2]))
    assert stream.map(square).sum() == 5.0


def case_an_error_of_a_callback_comes_back():
    def fail(x):
        raise KeyError("from the callback")

    operator = bridge.proxy("java.util.function.DoubleUnaryOperator", fail)
    stream = bridge.jclass("java.util.stream.DoubleStream").of(bridge.to_double_array([1]))
    with bridge.java_errors():
        error = _raises(KeyError, lambda: stream.map(operator).sum())
    assert error.args == ("from the callback",)


def case_is_java():
    assert bridge.is_java(bridge.jclass("java.util.ArrayList")())
    assert bridge.is_java(bridge.jclass("java.util.ArrayList"))
    assert bridge.is_java(bridge.to_int_array([1]))
    assert not bridge.is_java(1) and not bridge.is_java("s") and not bridge.is_java([1]) and not bridge.is_java(None)


def case_a_missing_class_is_named():
    error = _raises(errors.UnknownNameError, lambda: bridge.jclass("no.such.Thing"))
    assert "no.such.Thing" in str(error)


def case_nested_classes_and_reserved_names():
    entry = bridge.jclass("java.util.AbstractMap$SimpleEntry")("k", "v")
    assert str(entry.getKey()) == "k"
    assert str(bridge.member(bridge.jclass("java.lang.System"), "in").getClass().getName()) != ""


def _thrower(name):
    thrown = bridge.jclass(name)("Expon.tau must be > 0 ms, but is -5.0.")

    def supply():
        future = bridge.jclass("java.util.concurrent.CompletableFuture")()
        future.completeExceptionally(thrown)
        try:
            future.join()
        except BaseException as wrapped:
            raise wrapped.getCause()

    return supply


def case_each_java_error_becomes_its_python_class():
    for name, kind, builtin in (
        ("bouton.error.BadValueException", errors.BadValueError, ValueError),
        ("bouton.error.ShapeException", errors.ShapeError, ValueError),
        ("bouton.error.DivergedException", errors.DivergedError, ArithmeticError),
        ("bouton.error.CancelledException", errors.CancelledError, RuntimeError),
        ("bouton.error.BoutonException", errors.BoutonError, Exception),
    ):
        error = _raises(kind, bridge.java_errors()(_thrower(name)))
        assert type(error) is kind and isinstance(error, builtin)
        assert str(error) == "Expon.tau must be > 0 ms, but is -5.0."
        assert bridge.is_java(error.java) and error.__cause__ is None


def case_an_unknown_name_fits_attribute_key_and_keyword():
    names = bridge.jclass("java.util.List").of("tau")
    thrown = bridge.jclass("bouton.error.UnknownNameException")("parameter of Expon", "tua", names)
    error = errors.from_java(thrown)
    assert isinstance(error, AttributeError) and isinstance(error, KeyError) and isinstance(error, TypeError)
    assert str(error) == "Unknown parameter of Expon: 'tua'; did you mean 'tau'? Known: tau."


def case_other_java_errors_name_their_class():
    with_errors = bridge.java_errors()
    index = _raises(IndexError, with_errors(lambda: bridge.jclass("java.util.Objects").checkIndex(3, 2)))
    assert str(index).startswith("IndexOutOfBoundsException: ")
    number = _raises(errors.JavaError, with_errors(lambda: bridge.jclass("java.lang.Integer").parseInt("x")))
    assert str(number).startswith("NumberFormatException: ")


def case_python_errors_pass_untouched():
    def fail():
        raise KeyError("mine")

    assert _raises(KeyError, bridge.java_errors()(fail)).args == ("mine",)


def case_interruptible_returns_and_raises():
    assert bridge.interruptible(lambda: 5, None) == 5

    def fail():
        raise KeyError("inside")

    assert _raises(KeyError, lambda: bridge.interruptible(fail, None)).args == ("inside",)


CASES = [value for name, value in sorted(globals().items()) if name.startswith("case_")]
