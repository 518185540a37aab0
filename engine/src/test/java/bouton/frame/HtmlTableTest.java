package bouton.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class HtmlTableTest {
    private static List<String> all(String html, String tag) throws Exception {
        Document d = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        NodeList found = d.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < found.getLength(); k++) {
            texts.add(found.item(k).getTextContent());
        }
        return texts;
    }

    @Test
    void longTablesShowHeadAndTailWithUnits() throws Exception {
        String html = HtmlTable.render(Samples.states(1_000, true, 0, 7).table());
        assertEquals(List.of("t", "V[0]", "V[7]", "ms · double", "mV · double", "mV · double"), all(html, "th"));
        List<String> cells = all(html, "td");
        assertEquals(13 * 3, cells.size());
        assertEquals(List.of("0.0", "0", "7"), cells.subList(0, 3));
        assertEquals(List.of("⋮", "⋮", "⋮"), cells.subList(24, 27));
        assertEquals(List.of("99.9", "99900", "99907"), cells.subList(36, 39));
        assertTrue(html.contains("1,000 rows × 3 columns"), html);
        assertFalse(html.contains("missing"));
    }

    @Test
    void shortTablesShowEveryRow() throws Exception {
        assertEquals(
                13 * 2,
                all(HtmlTable.render(Samples.states(13, true, 0).table()), "td").size());
        assertEquals(
                0,
                all(HtmlTable.render(Samples.states(0, true, 0).table()), "td").size());
        assertEquals(
                21 + 21,
                all(HtmlTable.render(Samples.states(1, true, Samples.range(64)).table()), "th")
                        .size());
    }

    @Test
    void namesAndTextsAreEscaped() throws Exception {
        Table t = Table.create("<b>&\"", StringColumn.create("<script>", "a<b", "<img src=x onerror=\"y\">"));
        String html = HtmlTable.render(t);
        assertFalse(html.contains("<script>") || html.contains("<img"), html);
        assertEquals("<b>&\"", all(html, "caption").getFirst());
        assertEquals(List.of("a<b", "<img src=x onerror=\"y\">"), all(html, "td"));
    }

    @Test
    void missingNumbersAreToldOf() {
        Table t = Table.create(
                "x",
                DoubleColumn.create("V", 1, Double.NaN, Double.POSITIVE_INFINITY),
                BooleanColumn.create("b", true, false, true));
        String html = HtmlTable.render(t);
        assertTrue(html.contains("missing values (NaN): V 1"), html);
        assertTrue(html.contains("∞"), html);
        assertTrue(HtmlTable.text(t).endsWith("3 rows × 2 columns\nmissing values (NaN): V 1"), HtmlTable.text(t));
    }

    @Test
    void numbersHaveSixDigitsAndACommonPoint() throws Exception {
        Table t = Table.create(
                "x",
                DoubleColumn.create("a", -55.29999923706055, 0, 1.0 / 3),
                DoubleColumn.create("b", 1e-7, 0, 2.5e-9),
                DoubleColumn.create("c", 3, 4, 5));
        assertEquals(
                List.of("-55.3000", "1.00000e-07", "3", "0.0000", "0", "4", "0.3333", "2.50000e-09", "5"),
                all(HtmlTable.render(t), "td"));
    }

    @Test
    void textIsAligned() {
        String text = HtmlTable.text(Table.create(
                "rates", StringColumn.create("name", "E", "inhibitory"), DoubleColumn.create("rate", 5.25, 10)));
        assertEquals("""
                rates
                name          rate
                string      double
                E             5.25
                inhibitory   10.00
                2 rows × 2 columns""", text);
    }
}
