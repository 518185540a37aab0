def _start():
    import sys

    class Absent:
        """Comes last in sys.meta_path: asked only for what cannot be imported, it gives Bouton for brainpy, and says of others why and where to go."""

        NAMES = frozenset(("numpy", "pandas", "matplotlib", "scipy", "numba", "sklearn", "torch"))

        @classmethod
        def find_spec(cls, name, path=None, target=None):
            if name in ("brainpy", "jax"):
                import importlib.util

                import bouton

                bouton.install_as_brainpy()
                return importlib.util.find_spec(name)
            if name in cls.NAMES:
                raise ModuleNotFoundError(
                    f"{name} is not installed on GraalPy, where it would have to be built from source; "
                    f"use the kernel 'Python 3' (CPython with bouton) for code that needs {name}.",
                    name=name,
                )
            return None

    sys.meta_path.append(Absent)


_start()
del _start
