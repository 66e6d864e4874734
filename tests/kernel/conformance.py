"""jupyter_kernel_test for our kernel, with samples for each of its tests; nothing is skipped."""

import unittest

import jupyter_kernel_test

# How long a busy machine may take, in seconds.
PATIENCE = 60
KERNEL = 'globalThis[Symbol.for("oshlab.kernel")]'
HTML = '({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": "<b>x</b>", "text/plain": "x" }) })'


class OshlabTests(jupyter_kernel_test.KernelTests):
    kernel_name = "oshlab"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("oh")'
    completion_samples = [
        {"text": "Math.cei", "matches": {"ceil"}},
        {"text": "const words = ['a']; words.toSor", "matches": {"toSorted"}},
    ]
    complete_code_samples = ["1", "const f = () => 2;", "for (const x of [1]) {\n  x;\n}"]
    incomplete_code_samples = ["const f = () => {", "[1, 2", "`a"]
    invalid_code_samples = ["const = 3", "let 3x", ")"]
    code_page_something = f'{KERNEL}.page({{ "text/plain": "to read" }})'
    code_generate_error = 'throw new Error("oh")'
    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": "'a' + 'b'", "result": "'ab'"},
        {"code": "1 + 1 + 1", "result": "3"},
    ]
    code_display_data = [{"code": f'{KERNEL}.display({{ "image/svg+xml": "<svg/>" }})', "mime": "image/svg+xml"}]
    code_history_pattern = "1?+?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "parseInt"
    code_clear_output = "console.clear()"

    def test_history_pattern_is_found_three_times(self):
        for _ in range(3):
            self.execute_helper("1 + 2 + 3")
        self.flush_channels()
        self.kc.history(hist_access_type="search", pattern="1 + 2*", n=3, output=False, raw=True)
        self.assertEqual(len(self.kc.get_shell_msg(timeout=PATIENCE)["content"]["history"]), 3)

    def test_stdin(self):
        self.flush_channels()
        self.kc.execute('[prompt("name? "), password("secret? "), confirm("sure?")]', allow_stdin=True)
        asked = []
        for answer in ["An", "1234", "ja"]:
            asked.append(self.kc.get_stdin_msg(timeout=PATIENCE)["content"])
            self.kc.input(answer)
        self.assertEqual([(one["prompt"], one["password"]) for one in asked],
                         [("name? ", False), ("secret? ", True), ("sure? [y/n] ", False)])
        self.assertEqual(self.kc.get_shell_msg(timeout=PATIENCE)["content"]["status"], "ok")
        while (message := self.kc.get_iopub_msg(timeout=PATIENCE))["msg_type"] != "execute_result":
            pass
        self.assertEqual(message["content"]["data"]["text/plain"], "[ 'An', '1234', true ]")

    def test_interrupt(self):
        self.flush_channels()
        self.kc.execute("globalThis.kept = 7; console.log('runs'); while (true) {}")
        while self.kc.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
            pass
        self.km.interrupt_kernel()
        self.assertEqual(self.kc.get_shell_msg(timeout=PATIENCE)["content"]["status"], "error")
        self.flush_channels()
        _, outputs = self.execute_helper("globalThis.kept")
        self.assertEqual(outputs[0]["content"]["data"]["text/plain"], "7")


if __name__ == "__main__":
    unittest.main(verbosity=2)
