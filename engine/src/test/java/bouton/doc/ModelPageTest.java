package bouton.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.dyn.Models;
import bouton.dyn.Neuron;
import bouton.dyn.SynOut;
import bouton.dyn.Synapse;
import bouton.dyn.UserModel;
import bouton.dyn.channels.Channel;
import bouton.equation.ModelSpec;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ModelPageTest {
    static List<String> models() {
        return Models.names();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasAPageThatNamesAllOfIt(String name) throws Exception {
        ModelPage page = ModelPage.of(name);
        ModelSpec spec = Models.named(name).spec();
        String markdown = page.markdown();
        String html = page.html();
        assertTrue(markdown.startsWith("# " + name + "\n"), markdown);
        for (ModelSpec.Param p : spec.params()) {
            assertTrue(markdown.contains("| " + p.name() + " | "), name + "." + p.name());
            assertTrue(html.contains(">" + p.name() + "</td>"), name + "." + p.name());
        }
        for (ModelSpec.State s : spec.states()) {
            assertTrue(markdown.contains("| " + s.name() + " | "), name + "." + s.name());
        }
        boolean fromPaper = Models.named(name) instanceof Synapse<?> || Models.named(name) instanceof Neuron<?>;
        assertFalse(spec.references().isEmpty() && fromPaper, name + " has no reference");
        for (String r : spec.references()) {
            assertTrue(!r.contains("doi:") || markdown.contains("https://doi.org/10."), r);
        }
        boolean shows = switch (Models.named(name)) {
            case Synapse<?> _, Neuron<?> _, SynOut<?> _ -> true;
            case Channel<?> c -> !c.spec().states().isEmpty();
            default -> false;
        };
        assertEquals(shows, page.picture() != null && html.contains("data:image/png;base64,"), name);
        assertBalanced(page.latex());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        String xml = "<body>" + html.replaceAll("(<img[^>]*[^/])>", "$1/>") + "</body>";
        assertNotNull(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    }

    private static void assertBalanced(String latex) {
        int depth = 0;
        for (int k = 0; k < latex.length(); k++) {
            depth += latex.charAt(k) == '{' ? 1 : latex.charAt(k) == '}' ? -1 : 0;
            assertTrue(depth >= 0, latex);
        }
        assertEquals(0, depth, latex);
        assertEquals(latex.split("left\\(").length, latex.split("right\\)").length, latex);
    }

    @Test
    void formulasReadAsInABook() {
        assertTrue(ModelPage.of("Expon").latex().contains("\\frac{\\mathrm{d}g}{\\mathrm{d}t} = - \\frac{g}{\\tau}"));
        String hh = ModelPage.of("HH").latex();
        assertTrue(hh.contains("m_{\\alpha} \\,\\left(1 - m\\right) - m_{\\beta} \\,m"), hh);
        assertTrue(hh.contains("- g_{\\mathrm{Na}} \\,{m}^{3} \\,h \\,\\left(V - E_{\\mathrm{Na}}\\right)"), hh);
        assertTrue(hh.contains("m_{\\beta} = 4 \\,\\operatorname{exp}\\left(- \\frac{V + 65}{18}\\right)"), hh);
        String lif = ModelPage.of("Lif").latex();
        assertTrue(lif.contains("V \\ge V_{\\mathrm{th}}"), lif);
    }

    @Test
    void aModelOfOnesOwnHasAPageToo() {
        ModelPage page = ModelPage.of(UserModel.of("Slow", """
                param tau_slow = 30 [ms] > 0 "time | constant"
                state g = 0
                dg/dt = -g / tau_slow
                after g = where(g < 1e-7, 0, g) + input
                output g
                """));
        assertTrue(page.markdown().contains("time \\| constant"), page.markdown());
        assertTrue(!page.markdown().contains("brainpy") && !page.markdown().contains("In code"), page.markdown());
        assertTrue(page.latex().contains("\\begin{cases} 0 & \\text{if } g < 1 \\cdot 10^{-7}"), page.latex());
    }

    @Test
    void pagesAndTheirIndexAreWritten(@TempDir Path folder) throws Exception {
        List<String> names = List.of("NMDA", "COBA");
        Pages.write(folder, names);
        String index = Files.readString(folder.resolve("index.html"));
        for (String name : names) {
            assertTrue(index.contains(name + ".html") && Files.exists(folder.resolve(name + ".html")), name);
        }
        assertTrue(Files.readString(folder.resolve("NMDA.html")).contains("<a href=\"AMPA.html\">AMPA</a>"));
        assertTrue(
                !ModelPage.of("NMDA").html().contains("AMPA.html"), "nothing lies beside a page shown in a notebook");
    }
}
