package bouton.kernel;

import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.ProtocolException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;

/** Requests with any content: each is answered, and the kernel goes on. */
class KernelFuzz {
    private static final List<String> TYPES = List.of(
            "execute_request",
            "complete_request",
            "inspect_request",
            "is_complete_request",
            "history_request",
            "comm_info_request",
            "delete_subshell_request",
            "kernel_info_request");

    private static final MemoryKernel MEMORY = new MemoryKernel();

    @FuzzTest(maxDuration = "1m")
    void anyContentIsAnswered(byte[] data) {
        if (data.length == 0) {
            return;
        }
        JsonObject content;
        try {
            content = Json.object(Arrays.copyOfRange(data, 1, data.length), "content");
        } catch (ProtocolException _) {
            return;
        }
        if (Json.string(content, "code", "").contains("wait")) {
            return;
        }
        String id = MEMORY.ask(Channel.SHELL, TYPES.get((data[0] & 0xff) % TYPES.size()), "", content);
        if (!MEMORY.reply(id).has("status")) {
            throw new AssertionError("a reply without status");
        }
        String next = MEMORY.ask(Channel.SHELL, "execute_request", "", Content.object("code", "next"));
        if (!MEMORY.status(next).equals("ok")) {
            throw new AssertionError("the next cell was not run");
        }
        MEMORY.all(next);
        MEMORY.forget();
    }
}
