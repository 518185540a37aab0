package bouton.kernel.magic;

import bouton.error.BoutonException;
import bouton.error.Names;
import bouton.kernel.lang.Magic;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The magics by name. */
public final class MagicTable {
    private final Map<String, Magic> magics = new TreeMap<>();
    private final Set<String> builtIn;

    /**
     * @param magics all magics
     * @param builtIn names that the kernel handles itself and that take a line or a cell, such as {@code time}, {@code java}
     */
    public MagicTable(Collection<? extends Magic> magics, Collection<String> builtIn) {
        magics.forEach(magic -> this.magics.put(magic.name(), magic));
        this.builtIn = new TreeSet<>(builtIn);
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
        Set<String> names = new TreeSet<>(percent.equals("%%") ? builtIn : Set.of("time"));
        magics.values().stream()
                .filter(magic -> percent.equals("%%") ? magic.takesCell() : magic.takesLine())
                .forEach(magic -> names.add(magic.name()));
        return names.stream()
                .filter(name -> name.startsWith(start))
                .map(name -> percent + name)
                .toList();
    }

    private BoutonException unknown(String percent, String name, @Nullable Magic other) {
        if (other != null) {
            String right = other.takesCell() ? "%%" : "%";
            return new BoutonException("There is " + right + name + ", but no " + percent + name + ".");
        }
        Set<String> known = new TreeSet<>(magics.keySet());
        known.addAll(builtIn);
        return new BoutonException(
                "Unknown magic " + percent + name + Names.hint(name, Collections.unmodifiableSet(known)));
    }
}
