"""Prints which Java Bouton takes here, and with what."""

import sys

import bouton_java


def main() -> None:
    try:
        jdk = bouton_java.find()
        print("Java:   ", jdk)
        print("Options:", *bouton_java.options(jdk))
        print("Jars:   ", *bouton_java.class_path(), sep="\n  ")
    except bouton_java.NoJavaError as missing:
        sys.exit(f"bouton: {missing}")


if __name__ == "__main__":
    main()
