package bouton.kernel.display;

import bouton.doc.ModelPage;
import bouton.dyn.Model;
import bouton.error.BoutonException;
import bouton.frame.HtmlTable;
import bouton.kernel.widget.Widget;
import bouton.plot.Figure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import tech.tablesaw.api.Table;

/** The renderers that every kernel has. */
public final class StandardRenderers {
    private StandardRenderers() {}

    /** Adds them all. */
    public static void register(Renderers renderers) {
        renderers.register(MimeBundle.class, bundle -> bundle);
        renderers.register(Widget.class, Widget::bundle);
        renderers.register(BufferedImage.class, StandardRenderers::image);
        renderers.register(Table.class, t -> MimeBundle.html(HtmlTable.render(t), HtmlTable.text(t)));
        renderers.register(Model.class, m -> MimeBundle.html(ModelPage.of(m).html(), m.toString()));
        renderers.register(Figure.class, f -> MimeBundle.png(f.png(), f.toString()));
    }

    private static MimeBundle image(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new BoutonException("An image of type " + image.getType() + " cannot be written as PNG.");
            }
        } catch (IOException e) {
            throw new BoutonException("An image could not be written as PNG.", e);
        }
        return MimeBundle.png(bytes.toByteArray(), "BufferedImage " + image.getWidth() + " x " + image.getHeight());
    }
}
