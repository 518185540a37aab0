"""Names for annotations."""

from bouton._arrays import np
from bouton._variable import Variable

Array = np.ndarray
ArrayType = (np.ndarray, Variable)
Shape = (int, tuple)
Output = Initializer = Connector = object

__all__ = ["Array", "ArrayType", "Shape"]
