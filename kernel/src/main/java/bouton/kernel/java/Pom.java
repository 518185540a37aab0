package bouton.kernel.java;

import bouton.error.BoutonException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A POM, or what of one stands in a cell.
 *
 * @param group groupId, its own or its parent's
 * @param artifact artifactId
 * @param version version, its own or its parent's
 * @param file where it is; null when it was written in a cell
 * @param xml the whole POM
 */
record Pom(
        String group,
        String artifact,
        String version,
        @Nullable Path file,
        String xml) {
    private static final Map<String, String> DEFAULTS =
            Map.of("modelVersion", "4.0.0", "groupId", "bouton.cell", "artifactId", "cell", "version", "1");

    /** A POM in a file. */
    static Pom read(Path file) {
        try {
            return of(Files.readString(file), file.toAbsolutePath());
        } catch (IOException e) {
            throw new BoutonException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** A POM in a cell: a whole one, or its parts, where dependencies and repositories may stand outside of their lists. */
    static Pom of(String text) {
        return of(text, null);
    }

    private static Pom of(String text, @Nullable Path file) {
        try {
            String bare = text.replaceFirst("^\\s*<\\?xml[^>]*\\?>", "").strip();
            if (bare.isEmpty()) {
                throw new BoutonException("the cell holds no XML; write a <dependency> below %%loadFromPOM.");
            }
            DocumentBuilder builder = builder();
            Element root = builder.parse(new InputSource(new StringReader("<parts>" + bare + "</parts>")))
                    .getDocumentElement();
            Element project = child(root, "project");
            String xml = project != null ? bare : assembled(root);
            Element whole = project != null ? project : root;
            Element parent = child(whole, "parent");
            return new Pom(
                    part(whole, parent, "groupId"),
                    part(whole, null, "artifactId"),
                    part(whole, parent, "version"),
                    file,
                    xml);
        } catch (SAXException | TransformerException e) {
            throw new BoutonException("this is not the XML of a POM: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("XML cannot be read from a string.", e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // Errors are thrown; the standard handler would print them as well.
        builder.setErrorHandler(null);
        return builder;
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                return e;
            }
        }
        return null;
    }

    private static String part(Element whole, @Nullable Element parent, String name) {
        Element own = child(whole, name);
        Element found = own != null || parent == null ? own : child(parent, name);
        return found != null ? found.getTextContent().strip() : DEFAULTS.getOrDefault(name, "");
    }

    private static String assembled(Element parts) throws TransformerException {
        Map<String, StringBuilder> lists = new LinkedHashMap<>();
        lists.put("dependencies", new StringBuilder());
        lists.put("repositories", new StringBuilder());
        StringBuilder xml = new StringBuilder("<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n");
        DEFAULTS.forEach((name, value) -> {
            if (child(parts, name) == null) {
                xml.append('<')
                        .append(name)
                        .append('>')
                        .append(value)
                        .append("</")
                        .append(name)
                        .append(">\n");
            }
        });
        for (Node n = parts.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                switch (e.getTagName()) {
                    case "dependency" -> list(lists, "dependencies").append(text(e));
                    case "repository" -> list(lists, "repositories").append(text(e));
                    case "dependencies", "repositories" -> {
                        for (Node inner = e.getFirstChild(); inner != null; inner = inner.getNextSibling()) {
                            list(lists, e.getTagName()).append(text(inner));
                        }
                    }
                    default -> xml.append(text(e));
                }
            }
        }
        lists.forEach((name, content) -> xml.append('<')
                .append(name)
                .append('>')
                .append(content)
                .append("</")
                .append(name)
                .append(">\n"));
        return xml.append("</project>\n").toString();
    }

    private static StringBuilder list(Map<String, StringBuilder> lists, String name) {
        return lists.computeIfAbsent(name, _ -> new StringBuilder());
    }

    private static String text(Node node) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(node), new StreamResult(out));
        return out.toString();
    }
}
