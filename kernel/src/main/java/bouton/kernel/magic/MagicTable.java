package bouton.kernel.magic;

import bouton.error.BoutonException;
import bouton.error.Names;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The magics by name. */
public final class MagicTable {
    private final Map<String, Magic> magics = new TreeMap<>();
    private final Map<String, String> lines;
    private final Map<String, String> cells;

    /**
     * @param magics all magics
     * @param lines line magics that the kernel handles itself, with a line of help
     * @param cells cell magics that the kernel handles itself, with a line of help
     */
    public MagicTable(Collection<? extends Magic> magics, Map<String, String> lines, Map<String, String> cells) {
        magics.forEach(magic -> this.magics.put(magic.name(), magic));
        this.magics.put("lsmagic", new Overview(this));
        this.lines = new TreeMap<>(lines);
        this.cells = new TreeMap<>(cells);
    }

    /** All magics, a line of help for each. */
    private record Overview(MagicTable table) implements Magic {
        @Override
        public String name() {
            return "lsmagic";
        }

        @Override
        public String help() {
            return "%lsmagic lists the magics.";
        }

        @Override
        public Outcome run(String arguments, @Nullable String body, ExecutionContext context) {
            Set<String> help = new TreeSet<>(Comparator.comparing((String line) -> line.replace("%", "")));
            help.addAll(table.lines.values());
            help.addAll(table.cells.values());
            table.magics.values().forEach(magic -> help.add(magic.help()));
            return new Outcome.Done(MimeBundle.text(String.join("\n", help)));
        }
    }

    /** The magic behind {@code %name}. */
    public Magic line(String name) {
        Magic magic = magics.get(name);
        if (magic == null || !magic.takesLine()) {
            throw unknown("%", name, magic);
        }
        return magic;
    }

    /** The magic behind {@code %%name}. */
    public Magic cell(String name) {
        Magic magic = magics.get(name);
        if (magic == null || !magic.takesCell()) {
            throw unknown("%%", name, magic);
        }
        return magic;
    }

    /** All magics, sorted by name. */
    public List<Magic> all() {
        return List.copyOf(magics.values());
    }

    /** What {@code %} or {@code %%} with the start of a name completes to. */
    public List<String> complete(String prefix) {
        String percent = prefix.startsWith("%%") ? "%%" : "%";
        String start = prefix.substring(percent.length());
        Set<String> names = new TreeSet<>((percent.equals("%%") ? cells : lines).keySet());
        magics.values().stream()
                .filter(magic -> percent.equals("%%") ? magic.takesCell() : magic.takesLine())
                .forEach(magic -> names.add(magic.name()));
        return names.stream()
                .filter(name -> name.startsWith(start))
                .map(name -> percent + name)
                .toList();
    }

    private BoutonException unknown(String percent, String name, @Nullable Magic other) {
        boolean cellOnly = percent.equals("%") && cells.containsKey(name);
        if (cellOnly) {
            return new BoutonException("There is %%" + name + ", but no %" + name + ".");
        }
        if (other != null) {
            String right = other.takesCell() ? "%%" : "%";
            return new BoutonException("There is " + right + name + ", but no " + percent + name + ".");
        }
        Set<String> known = new TreeSet<>(magics.keySet());
        known.addAll(lines.keySet());
        known.addAll(cells.keySet());
        return new BoutonException(
                "Unknown magic " + percent + name + Names.hint(name, Collections.unmodifiableSet(known)));
    }
}
