package bouton.plot;

import bouton.error.BoutonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A picture of one or more panels, one above another. */
public final class Figure {
    /** With more marks than this, an SVG holds an image instead of each mark. */
    static final int MAX_SVG_MARKS = 5_000;

    private final List<Panel> panels;
    private final int width;
    private final int panelHeight;

    Figure(List<Panel> panels, int width, int panelHeight) {
        this.panels = List.copyOf(panels);
        this.width = width;
        this.panelHeight = panelHeight;
    }

    List<Panel> panels() {
        return panels;
    }

    /** The same picture in another size, in pixels. */
    public Figure size(int newWidth, int newHeight) {
        if (newWidth < 200 || newHeight < 120 * panels.size()) {
            throw new bouton.error.BadValueException(
                    "A figure needs at least 200 x 120 pixels per panel, not " + newWidth + " x " + newHeight + ".");
        }
        return new Figure(panels, newWidth, newHeight / panels.size());
    }

    public int width() {
        return width;
    }

    public int height() {
        return panelHeight * panels.size();
    }

    private void draw(Canvas c) {
        for (int k = 0; k < panels.size(); k++) {
            panels.get(k).draw(c, k * panelHeight, width, panelHeight);
        }
    }

    /** As PNG, with twice the pixels in each direction. */
    public byte[] png() {
        PngCanvas c = new PngCanvas(width, height());
        draw(c);
        return c.bytes();
    }

    /** As SVG. */
    public String svg() {
        if (panels.stream().mapToInt(Panel::marks).sum() > MAX_SVG_MARKS) {
            return String.format(
                    Locale.ROOT,
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\"><image width=\"%1$d\""
                            + " height=\"%2$d\" href=\"data:image/png;base64,%3$s\"/></svg>",
                    width,
                    height(),
                    Base64.getEncoder().encodeToString(png()));
        }
        SvgCanvas c = new SvgCanvas(width, height());
        draw(c);
        return c.end();
    }

    /** Writes it to a file that ends with {@code .png} or {@code .svg}. */
    public void save(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".png")) {
                Files.write(file, png());
            } else if (name.endsWith(".svg")) {
                Files.write(file, svg().getBytes(StandardCharsets.UTF_8));
            } else {
                throw new BoutonException(
                        "Cannot save a figure as '" + file + "': the name must end with .png or .svg.");
            }
        } catch (IOException e) {
            throw new BoutonException("Cannot write '" + file + "': " + e.getMessage(), e);
        }
    }

    /** Writes it to a file that ends with {@code .png} or {@code .svg}. */
    public void save(String file) {
        save(Path.of(file));
    }
}
