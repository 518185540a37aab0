package bouton.kernel.java;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/** Lets Maven find a POM that lies in no repository, and its parents beside it. */
final class PomWorkspace implements WorkspaceReader {
    private static final Pattern RELATIVE = Pattern.compile("<relativePath>\\s*([^<]+?)\\s*</relativePath>");

    private final WorkspaceRepository repository = new WorkspaceRepository("bouton-pom");
    private final Map<String, File> poms = new HashMap<>();

    PomWorkspace(Pom pom, Path file) {
        put(pom, file);
        Pom at = pom;
        for (Path parent = parent(at); parent != null && poms.size() < 20; parent = parent(at)) {
            at = Pom.read(parent);
            put(at, parent);
        }
    }

    private void put(Pom pom, Path file) {
        poms.put(pom.group() + ":" + pom.artifact() + ":" + pom.version(), file.toFile());
    }

    private static @Nullable Path parent(Pom pom) {
        Path file = pom.file();
        if (file == null || !pom.xml().contains("<parent>")) {
            return null;
        }
        Matcher relative = RELATIVE.matcher(pom.xml());
        Path folder =
                file.resolveSibling(relative.find() ? relative.group(1) : "..").normalize();
        Path parent = Files.isDirectory(folder) ? folder.resolve("pom.xml") : folder;
        return Files.isRegularFile(parent) && !parent.equals(file) ? parent : null;
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        return artifact.getExtension().equals("pom")
                ? poms.get(artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion())
                : null;
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }
}
