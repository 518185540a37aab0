package bouton.kernel.magic;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cells of any text: nothing of the code is lost, and every piece knows its line. */
class CellFuzz {
    @FuzzTest(maxDuration = "1m")
    void theHeadIsCutAtALine(byte[] data) {
        String cell = new String(data, StandardCharsets.UTF_8);
        CellText.Head head = CellText.head(cell);
        List<String> lines = List.of(cell.split("\n", -1));
        String body = String.join("\n", lines.subList(Math.min(head.line(), lines.size()), lines.size()));
        if (!head.body().equals(body)) {
            throw new AssertionError("the body is not what follows line " + head.line());
        }
    }

    @FuzzTest(maxDuration = "1m")
    void piecesKeepTheCodeAndItsLines(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String body = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
        List<String> lines = List.of(body.split("\n", -1));
        for (CellText.Piece piece : CellText.pieces(body, data[0] % 2 == 0)) {
            if (piece.isCode()) {
                List<String> code = List.of(piece.text().split("\n", -1));
                if (!lines.subList(piece.line(), piece.line() + code.size()).equals(code)) {
                    throw new AssertionError("a piece is not what stands at line " + piece.line());
                }
            } else if (!lines.get(piece.line()).contains("%" + piece.magic())) {
                throw new AssertionError("no magic at line " + piece.line());
            }
        }
    }
}
