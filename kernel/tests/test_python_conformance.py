"""jupyter_kernel_test 0.7 for the Python kernelspec."""

import jupyter_kernel_test as jkt


class PythonTests(jkt.KernelTests):
    kernel_name = "bouton-python"
    language_name = "python"
    file_extension = ".py"
    code_hello_world = "print('hello, world')"
    code_stderr = "import sys; print('oops', file=sys.stderr)"
    completion_samples = [
        {"text": "zi", "matches": {"zip"}},
        {"text": "import linecach", "matches": {"linecache"}},
        {"text": "%tim", "matches": {"%time", "%timeit"}},
    ]
    complete_code_samples = ["1", "print('hello, world')", "def f(x):\n  return x*2\n\n\n", "%%java\nint x = 1;\n"]
    incomplete_code_samples = ["print('''hello", "def f(x):\n  x*2", "for i in x:"]
    invalid_code_samples = ["import = 7q"]
    code_page_something = "zip?"
    code_generate_error = "raise ValueError('x')"
    code_execute_result = [{"code": "1+2+3", "result": "6"}, {"code": "[n*n for n in range(1, 4)]", "result": "[1, 4, 9]"}]
    code_display_data = [
        {"code": "from IPython.display import HTML, display; display(HTML('<b>test</b>'))", "mime": "text/html"},
        {"code": "display({'text/markdown': '*x*'}, raw=True)", "mime": "text/markdown"},
    ]
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "zip"
    code_clear_output = "from IPython.display import clear_output; clear_output()"


class PythonWelcome(jkt.IopubWelcomeTests):
    kernel_name = "bouton-python"
    support_iopub_welcome = True
