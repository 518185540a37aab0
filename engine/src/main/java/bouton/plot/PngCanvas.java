package bouton.plot;

import bouton.error.BoutonException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws into an image of twice the size, sharp on dense screens. */
final class PngCanvas implements Canvas {
    private static final int SCALE = 2;

    private final BufferedImage image;
    private final Graphics2D g;

    PngCanvas(int width, int height) {
        image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(SCALE, SCALE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int colour, double width) {
        pen(colour, width);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void polyline(double[] x, double[] y, int count, int colour, double width) {
        if (count == 0) {
            return;
        }
        pen(colour, width);
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int k = 1; k < count; k++) {
            path.lineTo(x[k], y[k]);
        }
        g.draw(path);
    }

    private void pen(int colour, double width) {
        g.setColor(new Color(colour));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    @Override
    public void mark(double x, double y, double size, int colour) {
        g.setColor(new Color(colour));
        g.fill(new Rectangle2D.Double(x - size / 2, y - size / 2, size, size));
    }

    @Override
    public void text(double x, double y, String s, int size, Anchor anchor, boolean vertical, int colour) {
        try {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
            g.setColor(new Color(colour));
            double w = g.getFontMetrics().stringWidth(s);
            double shift = anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? -w / 2 : -w;
            if (vertical) {
                Graphics2D turned = (Graphics2D) g.create();
                turned.rotate(-Math.PI / 2, x, y);
                turned.drawString(s, (float) (x + shift), (float) y);
                turned.dispose();
            } else {
                g.drawString(s, (float) (x + shift), (float) y);
            }
        } catch (InternalError | NullPointerException e) {
            throw new BoutonException(
                    "Java finds no fonts to write with; install some (apt-get install fontconfig fonts-dejavu-core), or use svg().",
                    e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
