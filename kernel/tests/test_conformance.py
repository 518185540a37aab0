"""jupyter_kernel_test 0.7 for the kernelspecs."""

import jupyter_kernel_test as jkt


class JavaTests(jkt.KernelTests):
    kernel_name = "bouton-java"
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [
        {"text": "System.ou", "matches": {"out"}},
        {"text": "%mavenR", "matches": {"%mavenRepo"}},
    ]
    complete_code_samples = ["1", "int x = 1;", "void f(){}", "%%python\nprint(1)\n", "import java.util.*;", "%who"]
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "int f(", '"""\nabc', "%%python"]
    invalid_code_samples = ["import = 7q;"]
    code_page_something = "String?"
    code_generate_error = 'throw new RuntimeException("x");'
    code_execute_result = [{"code": "1+2+3", "result": "6"}, {"code": "6*7", "result": "42"}]
    code_display_data = [
        {"code": 'display("<b>x</b>", "text/html");', "mime": "text/html"},
        {"code": "display(new java.awt.image.BufferedImage(4, 4, 1));", "mime": "image/png"},
    ]
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "System.out.println"
    code_clear_output = "clearOutput();"


class JavaWelcome(jkt.IopubWelcomeTests):
    kernel_name = "bouton-java"
    support_iopub_welcome = True
