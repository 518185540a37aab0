package bouton.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The kernel's core in memory: the order of things, which sockets would leave to chance. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KernelTest {
    private final MemoryKernel memory = new MemoryKernel();

    @AfterEach
    void close() {
        memory.close();
    }

    private static boolean isText(MemoryKernel.Sent sent, String text) {
        return sent.content().has("data")
                && sent.content()
                        .getAsJsonObject("data")
                        .get("text/plain")
                        .getAsString()
                        .equals(text);
    }

    private void awaitWaiting(String id) {
        memory.await(one -> one.parent().equals(id) && isText(one, "waiting"));
    }

    @Test
    void whatIsSentAfterAnErrorWasReadRuns() {
        AtomicReference<String> next = new AtomicReference<>();
        memory.onSend((channel, message) -> {
            if (channel == Channel.SHELL && message.content().has("ename")) {
                next.set(memory.execute("next"));
            }
        });
        assertEquals("error", memory.status(memory.execute("fail")));
        assertEquals("ok", memory.status(next.get()));
    }

    @Test
    void whatWaitsBehindAnErrorIsAnsweredInItsOrderAndNotRun() {
        String first = memory.execute("wait");
        List<String> behind = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            behind.add(memory.execute("never"));
        }
        awaitWaiting(first);
        memory.control("interrupt_request");
        for (String id : behind) {
            assertEquals("aborted", memory.status(id));
            assertTrue(memory.all(id).stream().noneMatch(one -> one.type().equals("execute_input")));
        }
        assertEquals("ok", memory.status(memory.execute("next")));
    }

    @Test
    void withoutStopOnErrorTheNextRuns() {
        String first = memory.ask(
                Channel.SHELL, "execute_request", "", Content.object("code", "fail", "stop_on_error", false));
        String second = memory.execute("next");
        assertEquals("error", memory.status(first));
        assertEquals("ok", memory.status(second));
    }

    @Test
    void anInterruptAfterBusyAndBeforeTheFirstLineIsNotLost() {
        memory.onSend((_, message) -> {
            if (message.type().equals("execute_input")) {
                memory.onSend((_, _) -> {});
                String stop = memory.control("interrupt_request");
                assertEquals("ok", memory.status(stop));
            }
        });
        String cell = memory.execute("wait");
        assertEquals("KeyboardInterrupt", memory.reply(cell).get("ename").getAsString());
        assertEquals("ok", memory.status(memory.execute("next")));
    }

    @Test
    void aSubshellRunsBesideTheMainShell() {
        String main = memory.execute("wait");
        awaitWaiting(main);
        String id = memory.reply(memory.control("create_subshell_request"))
                .get("subshell_id")
                .getAsString();
        String beside = memory.execute("beside", id);
        assertEquals("ok", memory.status(beside));
        assertTrue(memory.all(beside).stream().anyMatch(one -> isText(one, "beside")));
        assertTrue(memory.all(beside).stream()
                .filter(one -> !one.type().equals("status") && one.channel() == Channel.IOPUB)
                .allMatch(one ->
                        one.message().parent().get("subshell_id").getAsString().equals(id)));
        memory.control("interrupt_request");
        assertEquals("error", memory.status(main));
    }

    @Test
    void subshellsAreListedAndDeleted() {
        String one = memory.reply(memory.control("create_subshell_request"))
                .get("subshell_id")
                .getAsString();
        String two = memory.reply(memory.control("create_subshell_request"))
                .get("subshell_id")
                .getAsString();
        assertNotEquals(one, two);
        assertEquals(List.of(one, two), listed());
        String last = memory.execute("last", one);
        assertEquals("ok", memory.status(memory.control("delete_subshell_request", "subshell_id", one)));
        assertEquals("ok", memory.status(last));
        assertEquals(List.of(two), listed());
        assertEquals("error", memory.status(memory.execute("too late", one)));
        assertEquals("error", memory.status(memory.control("delete_subshell_request", "subshell_id", one)));
        assertEquals("ok", memory.status(memory.execute("next")));
    }

    private List<String> listed() {
        JsonArray ids = memory.reply(memory.control("list_subshell_request")).getAsJsonArray("subshell_id");
        return ids.asList().stream().map(id -> id.getAsString()).toList();
    }

    @Test
    void anInterruptStopsTheCellsOfAllShells() {
        String id = memory.reply(memory.control("create_subshell_request"))
                .get("subshell_id")
                .getAsString();
        String main = memory.execute("wait");
        String beside = memory.execute("wait", id);
        awaitWaiting(main);
        awaitWaiting(beside);
        memory.control("interrupt_request");
        assertEquals("KeyboardInterrupt", memory.reply(main).get("ename").getAsString());
        assertEquals("KeyboardInterrupt", memory.reply(beside).get("ename").getAsString());
        assertEquals("ok", memory.status(memory.execute("next", id)));
    }

    @Test
    void theLastStatusIsBusyWhileACellOfAnotherShellRuns() {
        String main = memory.execute("wait");
        awaitWaiting(main);
        String id = memory.reply(memory.control("create_subshell_request"))
                .get("subshell_id")
                .getAsString();
        String beside = memory.execute("beside", id);
        memory.all(beside);
        memory.await(one -> memory.isLastStatus(one)
                && one.parent().equals(main)
                && one.content().get("execution_state").getAsString().equals("busy"));
        memory.control("interrupt_request");
        memory.all(main);
    }

    @Test
    void aSilentCellCountsNothingAndShowsNothing() {
        int before = memory.reply(memory.execute("one")).get("execution_count").getAsInt();
        String silent =
                memory.ask(Channel.SHELL, "execute_request", "", Content.object("code", "quiet", "silent", true));
        assertEquals("ok", memory.status(silent));
        assertEquals(
                List.of("status", "execute_reply", "status"),
                memory.all(silent).stream().map(MemoryKernel.Sent::type).toList());
        assertEquals(
                before + 1,
                memory.reply(memory.execute("two")).get("execution_count").getAsInt());
    }

    @Test
    void cursorsCountCodePoints() {
        String code = "\uD835\uDC1A\uD835\uDC1A";
        for (int cursor : new int[] {-1, 0, 1, 2, 3, Integer.MAX_VALUE}) {
            String id = memory.ask(
                    Channel.SHELL, "complete_request", "", Content.object("code", code, "cursor_pos", cursor));
            assertEquals(
                    Math.clamp(cursor, 0, 2), memory.reply(id).get("cursor_end").getAsInt());
        }
    }
}
