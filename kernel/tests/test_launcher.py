"""The launcher, as a user calls it: what it runs, and what it says when it cannot."""

import os
import pathlib
import subprocess

LAUNCHER = pathlib.Path(__file__).parents[2] / "bouton"


def bouton(*arguments, folder, **environment):
    return subprocess.run(
        [LAUNCHER, *arguments], cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300, check=False
    )


def test_java_statements_run_from_any_folder_and_say_nothing_of_their_own(tmp_path):
    (tmp_path / "a.jsh").write_text('var net = new Network();\nSystem.out.println(args[0] + net.add("N", new LifRef(3)).name());\n')
    done = bouton("run", "a.jsh", "hello ", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "hello N\n", "")


def test_an_error_in_java_statements_names_the_line(tmp_path):
    (tmp_path / "a.jsh").write_text("int zero = 0;\n\nint b = 1 / zero;\n")
    done = bouton("run", "a.jsh", folder=tmp_path)
    assert done.returncode == 1
    assert "a.jsh, line 3:  int b = 1 / zero;" in done.stderr


def test_a_java_program_runs_with_its_arguments_and_status(tmp_path):
    (tmp_path / "A.java").write_text("void main(String[] args) { System.err.println(args[1]); System.exit(args.length); }\n")
    done = bouton("run", "A.java", "x", "y", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "y\n")


def test_a_python_script_finds_bouton_and_its_arguments(tmp_path):
    (tmp_path / "a.py").write_text("import sys\nimport bouton as bp\nprint(sys.argv[1:], bp.dyn.Expon(2).tau)\n")
    done = bouton("run", "a.py", "x", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "['x'] 8.0\n", "")


def test_a_missing_file_is_named_with_its_nearest_neighbour(tmp_path):
    (tmp_path / "experiment.py").touch()
    done = bouton("run", "experimnt.py", folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr == "bouton: there is no file 'experimnt.py'; did you mean 'experiment.py'?\n"


def test_what_cannot_be_run_is_refused_in_one_sentence(tmp_path):
    (tmp_path / "a.txt").touch()
    (tmp_path / "a.ipynb").write_text("{")
    for arguments, sentence in {
        ("run", "a.txt"): "cannot run 'a.txt': it must end with .py, .ipynb, .java or .jsh",
        ("run",): "run needs a file",
        ("run", "--graalpy", "a.txt"): "--graalpy runs a .py file",
        ("run", "a.ipynb"): "'a.ipynb' is not a notebook",
        ("tset",): "unknown command 'tset'. Known: test,",
    }.items():
        done = bouton(*arguments, folder=tmp_path)
        assert done.returncode == 1
        assert done.stderr.startswith("bouton: ") and sentence in done.stderr and done.stderr.count("\n") == 1, done.stderr


def test_a_java_home_that_is_none_is_refused_by_name(tmp_path):
    done = bouton("build", folder=tmp_path, BOUTON_JAVA_HOME=str(tmp_path))
    assert done.returncode == 1
    assert f"BOUTON_JAVA_HOME names '{tmp_path}'" in done.stderr


def test_a_jdk_25_with_the_known_fault_is_not_taken(tmp_path):
    (tmp_path / "bin").mkdir()
    for tool in ("java", "javac"):
        (tmp_path / "bin" / tool).write_text("#!/bin/sh\n")
        (tmp_path / "bin" / tool).chmod(0o755)
    (tmp_path / "release").write_text('JAVA_VERSION="25.0.2"\n')
    done = bouton("build", folder=tmp_path, BOUTON_JAVA_HOME=str(tmp_path))
    assert done.returncode == 1
    assert "25.0.3 or later" in done.stderr
