def _run_script(path):
    """Runs a file as ``__main__`` as the command ``python FILE`` would; returns the exit status."""
    import os
    import sys

    module = sys.modules["__main__"]
    module.__file__ = path
    namespace = module.__dict__
    namespace.pop("_run_script", None)
    # The folder of the script comes first, as with every Python.
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    try:
        try:
            with open(path, "rb") as file:
                code = compile(file.read(), path, "exec")
            exec(code, namespace)
            return 0
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
    except SystemExit as leave:
        if leave.code is None:
            return 0
        if isinstance(leave.code, int):
            return leave.code & 0xFF
        print(leave.code, file=sys.stderr)
    except BaseException as error:
        import traceback

        # Only the script's own frames, without this function.
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename != path:
            trace = trace.tb_next
        error.__traceback__ = trace
        traceback.print_exception(error)
    sys.stderr.flush()
    return 1


_run_script
