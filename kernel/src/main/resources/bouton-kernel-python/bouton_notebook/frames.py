"""Lines for Java errors. GraalPy gives a Java exception no traceback, so each statement of a cell that may call Java notes its line when one passes."""

import ast
import sys

NOTE = "__bouton_note__"
_SIMPLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return, ast.Assert, ast.Delete)
_BUSY = (ast.Call, ast.Attribute, ast.Subscript, ast.BinOp, ast.UnaryOp, ast.Compare)
_passing = None
_frames = []
_last = None


def note(error, line, cell=None):
    """Called in the handler of a wrapped statement, from the innermost outwards; once for each frame. ``cell``: the last expression of that cell."""
    global _passing, _last
    if getattr(error, "__traceback__", None) is not None:
        return
    frame = sys._getframe(1)
    if _passing is not error:
        _passing = error
        _frames.clear()
    elif frame is _last:
        return
    _last = frame
    place = (cell, line, "<module>") if cell else (frame.f_code.co_filename, line, frame.f_code.co_name)
    _frames.insert(0, place)


def of(error):
    """``(file, line, function)`` of the frames that a Java error passed, outermost first."""
    return list(_frames) if error is not None and _passing is error else []


def forget():
    """Lets go of the last error."""
    global _passing, _last
    _passing = _last = None
    _frames.clear()


class _Wrap(ast.NodeTransformer):
    def generic_visit(self, node):
        super().generic_visit(node)
        if isinstance(node, ast.stmt) and (not isinstance(node, _SIMPLE) or any(isinstance(n, _BUSY) for n in ast.walk(node))):
            if isinstance(node, _SIMPLE + (ast.For, ast.While, ast.If, ast.With)):
                return _wrapped(node)
        return node


def _wrapped(node):
    call = ast.Expr(ast.Call(ast.Name(NOTE, ast.Load()), [ast.Name(NOTE + "error", ast.Load()), ast.Constant(node.lineno)], []))
    handler = ast.ExceptHandler(ast.Name("BaseException", ast.Load()), NOTE + "error", [call, ast.Raise()])
    made = ast.Try([node], [handler], [], [])
    for part in (call, handler, made):
        ast.copy_location(part, node)
    return ast.fix_missing_locations(made)


def wrap(tree):
    """The tree with its statements wrapped."""
    return _Wrap().visit(tree)
