"""The errors a user of Bouton can meet: one Python class for each Java class in ``bouton.error``.

Each is also the built-in exception that Python users expect in its place, so ``except ValueError`` and ``except bouton.errors.BadValueError``
both catch a negative time constant. ``str(error)`` is the one sentence written for the user; ``error.java`` is the Java exception, if there was one.
"""

__all__ = [
    "BadValueError",
    "BoutonError",
    "CancelledError",
    "DivergedError",
    "EagerWarning",
    "JavaError",
    "ShapeError",
    "UnknownNameError",
]


class BoutonError(Exception):
    """Base of every error that Bouton raises for its user (Java: ``BoutonException``)."""

    java = None

    def __str__(self):
        # KeyError would print the representation of its argument.
        return Exception.__str__(self)


class BadValueError(BoutonError, ValueError):
    """A value outside its range (Java: ``BadValueException``)."""


class ShapeError(BoutonError, ValueError):
    """Sizes that do not fit together (Java: ``ShapeException``)."""


class UnknownNameError(BoutonError, AttributeError, KeyError, TypeError):
    """A name that is not known where it was used: an attribute, a key or a keyword (Java: ``UnknownNameException``)."""


class DivergedError(BoutonError, ArithmeticError):
    """A state variable became NaN or infinite (Java: ``DivergedException``)."""


class CancelledError(BoutonError, RuntimeError):
    """A run that was stopped from outside at a step boundary (Java: ``CancelledException``)."""


class EagerWarning(UserWarning):
    """A run that goes step by step through Python, because its update asks for values of a step."""


class JavaError(BoutonError, RuntimeError):
    """Any other Java exception; the sentence starts with the name of its class."""


class JavaIndexError(JavaError, IndexError):
    """Java: ``IndexOutOfBoundsException``."""


class JavaMemoryError(JavaError, MemoryError):
    """Java: ``OutOfMemoryError``."""


class JavaOSError(JavaError, OSError):
    """Java: ``IOException``, checked or not."""


# From the most special to the most general: the first class that fits is taken.
_BY_JAVA_NAME = (
    ("bouton.error.BadValueException", BadValueError),
    ("bouton.error.ShapeException", ShapeError),
    ("bouton.error.UnknownNameException", UnknownNameError),
    ("bouton.error.DivergedException", DivergedError),
    ("bouton.error.CancelledException", CancelledError),
    ("bouton.error.BoutonException", BoutonError),
    ("java.lang.IndexOutOfBoundsException", JavaIndexError),
    ("java.lang.OutOfMemoryError", JavaMemoryError),
    ("java.io.IOException", JavaOSError),
    ("java.io.UncheckedIOException", JavaOSError),
)


def from_java(thrown):
    """The Python exception that stands for a Java one.

    :param thrown: the ``java.lang.Throwable`` as the bridge sees it
    """
    from bouton import _bridge

    names = _bridge.class_names(thrown)
    message = thrown.getMessage()
    message = "" if message is None else str(message)
    kind = next((python for java, python in _BY_JAVA_NAME if java in names), JavaError)
    if issubclass(kind, JavaError):
        simple = names[0].rpartition(".")[2]
        message = f"{simple}: {message}" if message else simple
    if kind is JavaMemoryError:
        message += "; make it smaller, or give Java more memory: BOUTON_MEMORY, or bouton_java.configure(memory=...) before the import"
    error = kind(message)
    error.java = thrown
    return error
