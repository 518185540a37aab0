package bouton.kernel.java;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The libraries that the kernel itself runs on. Cells see them first, whatever version is asked for. */
final class OwnLibraries {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    private final Map<String, String> versions = new HashMap<>();

    /**
     * The libraries of a class path.
     *
     * @param classPath as the property {@code java.class.path} has it
     */
    OwnLibraries(String classPath) {
        for (String jar : classPath.split(Pattern.quote(File.pathSeparator))) {
            Matcher name = JAR.matcher(fileName(jar));
            if (name.matches()) {
                versions.put(name.group(1), name.group(2));
            }
        }
    }

    /**
     * One line that names the jars which give way to another version of the kernel's, null when none does.
     *
     * @param asked what the user wrote: what only comes along with it is not told
     */
    @Nullable
    String notice(List<String> jars, String asked) {
        List<String> replaced = jars.stream()
                .map(OwnLibraries::fileName)
                .map(JAR::matcher)
                .filter(name -> name.matches()
                        && asked.contains(name.group(1))
                        && !versions.getOrDefault(name.group(1), name.group(2)).equals(name.group(2)))
                .map(name -> name.group(1) + " " + versions.get(name.group(1)) + " instead of " + name.group(2))
                .distinct()
                .toList();
        return replaced.isEmpty()
                ? null
                : "Cells use the libraries that the kernel itself runs on: " + String.join(", ", replaced) + ".";
    }

    private static String fileName(String path) {
        Path name = Path.of(path).getFileName();
        return name == null ? "" : name.toString();
    }
}
