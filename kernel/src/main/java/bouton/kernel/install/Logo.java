package bouton.kernel.install;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The kernel's picture: an axon that ends in a bouton, coloured by language. */
final class Logo {
    private Logo() {}

    static byte[] png(int size, String language) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(size / 64.0, size / 64.0);
        g.setColor(language.equals("java") ? new Color(0xC0562B) : new Color(0x2F6FA7));
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new CubicCurve2D.Double(6, 8, 30, 6, 14, 34, 34, 38));
        g.fill(new Ellipse2D.Double(26, 28, 30, 26));
        g.setColor(Color.WHITE);
        for (int[] vesicle : new int[][] {{34, 36}, {43, 34}, {41, 44}}) {
            g.fill(new Ellipse2D.Double(vesicle[0], vesicle[1], 5, 5));
        }
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
