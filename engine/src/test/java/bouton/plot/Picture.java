package bouton.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawn picture read back: where its axes lie is found in the picture itself. */
final class Picture {
    static final int BLUE = 0x0072b2;
    static final int ORANGE = 0xd55e00;
    private static final int DARK = 0x60;

    final BufferedImage image;
    /** The pixels of the axes: x of the y axis, right end of the x axis, y of the x axis, upper end of the y axis. */
    final double left;

    final double right;
    final double down;
    final double up;

    private Picture(BufferedImage image) {
        this.image = image;
        int[] column = longestRun(image.getWidth(), image.getHeight(), true);
        int[] row = longestRun(image.getHeight(), image.getWidth(), false);
        left = column[0] + 1;
        up = column[1];
        down = row[0] + 1;
        right = row[1] + row[2];
    }

    static Picture of(Figure f) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(f.png())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean dark(int x, int y) {
        int c = image.getRGB(x, y);
        return (c >> 16 & 0xff) <= DARK && (c >> 8 & 0xff) <= DARK && (c & 0xff) <= DARK;
    }

    /** The first line with the longest run of dark pixels: its place, where the run begins, how long it is. */
    private int[] longestRun(int lines, int length, boolean columns) {
        int[] best = new int[3];
        for (int a = 0; a < lines; a++) {
            int run = 0;
            for (int b = 0; b < length; b++) {
                run = (columns ? dark(a, b) : dark(b, a)) ? run + 1 : 0;
                if (run > best[2]) {
                    best = new int[] {a, b - run + 1, run};
                }
            }
        }
        return best;
    }

    /** Whether a pixel within so many pixels of a place has a colour. */
    boolean has(int colour, double x, double y, int within) {
        for (int dx = -within; dx <= within; dx++) {
            for (int dy = -within; dy <= within; dy++) {
                int px = (int) Math.round(x) + dx;
                int py = (int) Math.round(y) + dy;
                if (px >= 0
                        && py >= 0
                        && px < image.getWidth()
                        && py < image.getHeight()
                        && (image.getRGB(px, py) & 0xffffff) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Number of pixels of a colour inside the axes. */
    int count(int colour) {
        int n = 0;
        for (int y = (int) up; y < down; y++) {
            for (int x = (int) left; x <= right; x++) {
                n += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return n;
    }

    static List<Element> elements(String svg, String name) {
        try {
            Document d = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            NodeList found = d.getElementsByTagName(name);
            List<Element> all = new ArrayList<>();
            for (int k = 0; k < found.getLength(); k++) {
                all.add((Element) found.item(k));
            }
            return all;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("The SVG is not XML: " + svg, e);
        }
    }

    static List<String> texts(String svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }
}
