package bouton.doc;

import bouton.dyn.Models;
import bouton.error.BoutonException;
import bouton.plot.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./bouton pages [FOLDER]}: the page of every model of the catalogue as HTML and Markdown, and an index of them. */
public final class Pages {
    private Pages() {}

    /**
     * Writes the pages.
     *
     * @param args the folder to write to; {@code build/pages} without one
     */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "build/pages");
        write(folder, Models.names());
        System.out.println(Models.names().size() + " pages in " + folder.resolve("index.html"));
    }

    /** Writes the pages of some models, and an index. */
    public static void write(Path folder, List<String> names) {
        List<String> index = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String name : names) {
                ModelPage page = ModelPage.of(name);
                Files.writeString(folder.resolve(name + ".html"), page.document());
                Files.writeString(folder.resolve(name + ".md"), page.markdown());
                Figure picture = page.picture();
                if (picture != null) {
                    Files.write(folder.resolve(name + ".png"), picture.png());
                }
                index.add("<li><a href=\"" + name + ".html\">" + name + "</a>: "
                        + Models.named(name).spec().title() + "</li>");
            }
            Files.writeString(
                    folder.resolve("index.html"),
                    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Models of Bouton</title></head><body><h1>Models</h1><ul>\n"
                            + String.join("\n", index) + "\n</ul></body></html>\n");
        } catch (IOException e) {
            throw new BoutonException("The pages cannot be written to '" + folder + "': " + e.getMessage(), e);
        }
    }
}
