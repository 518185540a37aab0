package bouton.plot;

import bouton.error.BoutonException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Draws into an image of twice the size, sharp on dense screens; needs no display. */
final class PngCanvas implements Canvas {
    static final int SCALE = 2;

    private static final int OPAQUE = 0xff000000;
    private static final float[] DASHES = {5, 3};
    private static final String HEADLESS = "java.awt.headless";

    static {
        // A display named in the environment but not there would stop Java from drawing into memory.
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
        }
    }

    private final BufferedImage image;
    private final Graphics2D g;

    /** @param opaque white behind everything, or nothing */
    PngCanvas(int width, int height, boolean opaque) {
        image = new BufferedImage(
                width * SCALE, height * SCALE, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        g = image.createGraphics();
        if (opaque) {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        g.scale(SCALE, SCALE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void line(double[] x, double[] y, int count, Pen pen) {
        g.setColor(new Color(pen.colour()));
        g.setStroke(new BasicStroke(
                (float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pen.dashed() ? DASHES : null, 0));
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
        path.moveTo(x[0], y[0]);
        for (int k = 1; k < count; k++) {
            path.lineTo(x[k], y[k]);
        }
        g.draw(path);
    }

    /** Whole pixels, written straight into the image: a raster may have millions of marks. */
    @Override
    public void marks(Marks m) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int across = (int) Math.max(1, Math.round(m.width() * SCALE));
        int down = (int) Math.max(1, Math.round(m.height() * SCALE));
        int colour = OPAQUE | m.colour();
        for (int k = 0; k < m.x().length; k++) {
            int left = (int) Math.round(m.x()[k] * SCALE - across / 2.0);
            int top = (int) Math.round(m.y()[k] * SCALE - down / 2.0);
            int from = Math.max(0, left);
            int to = Math.min(image.getWidth(), left + across);
            for (int row = Math.max(0, top); row < Math.min(image.getHeight(), top + down) && from < to; row++) {
                Arrays.fill(pixels, row * image.getWidth() + from, row * image.getWidth() + to, colour);
            }
        }
    }

    @Override
    public void text(double x, double y, String s, int size, Anchor anchor, boolean vertical, int colour) {
        Graphics2D turned = (Graphics2D) g.create();
        try {
            turned.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
            turned.setColor(new Color(colour));
            double width = turned.getFont()
                    .getStringBounds(s, turned.getFontRenderContext())
                    .getWidth();
            turned.translate(x, y);
            turned.rotate(vertical ? -Math.PI / 2 : 0);
            turned.drawString(
                    s, (float) (anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? -width / 2 : -width), 0);
        } catch (LinkageError | InternalError | RuntimeException e) {
            // What Java throws without fonts differs between releases; a picture's own text gives it no other reason.
            throw new BoutonException(
                    "Java finds no fonts to write with; install some (apt-get install fontconfig fonts-dejavu-core), or use svg(), which needs none.",
                    e);
        } finally {
            turned.dispose();
        }
    }

    byte[] bytes() {
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
