"""``python -m bouton port SCRIPT.py``: the commands that need no launcher."""

import sys


def main(arguments):
    if arguments[:1] == ["port"]:
        from bouton import _port

        return _port.main(arguments[1:])
    print("usage: python -m bouton port SCRIPT.py...   what of brainpy a script uses, and whether it is here", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
