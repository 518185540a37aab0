package bouton.plot;

import bouton.error.BadValueException;
import bouton.error.BoutonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture of one or more panels, one above another; it never changes. Drawing needs no display: unless {@code java.awt.headless} is set, the first PNG
 * sets it to true.
 */
public final class Figure {
    /** With more marks than this, an SVG holds them as an image instead of one by one. */
    static final int MAX_SVG_MARKS = 5_000;

    private static final int MIN_WIDTH = 200;
    private static final int MIN_HEIGHT = 120;
    private static final int MAX_SIZE = 10_000;

    private final List<Panel> panels;
    private final int width;

    Figure(List<Panel> panels, int width) {
        this.panels = List.copyOf(panels);
        this.width = width;
    }

    List<Panel> panels() {
        return panels;
    }

    /** The same picture in another size, in pixels; panels keep their share of the height. */
    public Figure size(int newWidth, int newHeight) {
        int least = MIN_HEIGHT * panels.size();
        if (newWidth < MIN_WIDTH || newHeight < least || newWidth > MAX_SIZE || newHeight > MAX_SIZE) {
            throw new BadValueException("A figure of " + panels.size() + (panels.size() == 1 ? " panel" : " panels")
                    + " must be " + MIN_WIDTH + " to " + MAX_SIZE + " pixels wide and " + least + " to " + MAX_SIZE
                    + " high, but is " + newWidth + " x " + newHeight + ".");
        }
        List<Panel> sized = new ArrayList<>();
        int before = 0;
        int above = 0;
        for (Panel p : panels) {
            before += p.height();
            int bottom = (int) Math.round((double) newHeight * before / height());
            sized.add(p.withHeight(bottom - above));
            above = bottom;
        }
        return new Figure(sized, newWidth);
    }

    /** The same picture so many pixels wide. */
    public Figure width(int pixels) {
        return size(pixels, height());
    }

    /** The same picture so many pixels high. */
    public Figure height(int pixels) {
        return size(width, pixels);
    }

    /** The same picture with another title above its first panel. */
    public Figure title(String title) {
        List<Panel> titled = new ArrayList<>(panels);
        titled.set(0, titled.getFirst().withTitle(title));
        return new Figure(titled, width);
    }

    /** The same picture over another stretch of x, such as the whole time of a run that is not over. */
    public Figure over(double from, double to) {
        return new Figure(panels.stream().map(p -> p.over(from, to)).toList(), width);
    }

    public int width() {
        return width;
    }

    public int height() {
        return panels.stream().mapToInt(Panel::height).sum();
    }

    /** The y axes of all panels stand below each other. */
    private double left() {
        return panels.stream().mapToDouble(Panel::left).max().orElseThrow();
    }

    private void draw(Canvas c) {
        int top = 0;
        double left = left();
        for (int k = 0; k < panels.size(); k++) {
            boolean shared = k + 1 < panels.size()
                    && panels.get(k).x().sameRange(panels.get(k + 1).x());
            panels.get(k).draw(c, top, left, width, !shared);
            top += panels.get(k).height();
        }
    }

    /** As PNG, with twice the pixels in each direction. */
    public byte[] png() {
        PngCanvas c = new PngCanvas(width, height(), true);
        draw(c);
        return c.bytes();
    }

    /** As SVG; needs no fonts on this machine. Marks, where there are more than 5,000, lie in it as an image. */
    public String svg() {
        SvgCanvas c = new SvgCanvas(
                width, height(), panels.stream().mapToInt(Panel::marks).sum() > MAX_SVG_MARKS);
        draw(c);
        return c.end();
    }

    /** Writes it to a file that ends with {@code .png} or {@code .svg}. */
    public void save(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        byte[] bytes;
        if (name.endsWith(".png")) {
            bytes = png();
        } else if (name.endsWith(".svg")) {
            bytes = svg().getBytes(StandardCharsets.UTF_8);
        } else {
            throw new BadValueException("Cannot save a figure as '" + file + "': the name must end with .png or .svg.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BoutonException("Cannot write '" + file + "': there is no folder '" + folder + "'.");
        }
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new BoutonException("Cannot write '" + file + "': " + e.getMessage(), e);
        }
    }

    /** Writes it to a file that ends with {@code .png} or {@code .svg}. */
    public void save(String file) {
        save(Path.of(file));
    }

    @Override
    public String toString() {
        return "figure, " + width + " x " + height() + " pixels: "
                + panels.stream().map(Panel::title).collect(Collectors.joining("; "));
    }
}
