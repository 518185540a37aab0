package bouton.kernel.java;

import bouton.error.BoutonException;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Resolves a library and all it needs, with the user's Maven settings and local repository. */
final class MavenResolver {
    private static final CopyOnWriteArrayList<RemoteRepository> ADDED = new CopyOnWriteArrayList<>();

    private MavenResolver() {}

    /** Looks in one more repository from now on. */
    static void repository(String id, String url) {
        if (!url.matches("(https?|file)://?.+")) {
            throw new BoutonException("'" + url
                    + "' is no address of a repository; write %mavenRepo ID URL, the URL with https:// or file://.");
        }
        ADDED.add(new RemoteRepository.Builder(id, "default", url).build());
    }

    /**
     * The jars of a library and of what it needs at run time.
     *
     * @param coordinates {@code group:artifact:version}
     */
    static List<Path> resolve(String coordinates) {
        if (!coordinates.matches("[\\w.-]+(:[\\w.-]+){2,4}")) {
            throw new BoutonException(
                    "'" + coordinates
                            + "' names no library; write %maven group:artifact:version, such as %maven com.google.guava:guava:33.0.0-jre.");
        }
        try (Context context = Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create().withUserSettings(true).build())) {
            CollectRequest collect = new CollectRequest();
            collect.setRoot(new Dependency(new DefaultArtifact(coordinates), "runtime"));
            List<RemoteRepository> repositories = new ArrayList<>(context.remoteRepositories());
            repositories.addAll(ADDED);
            collect.setRepositories(repositories);
            return context
                    .repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(r -> r.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new BoutonException("%maven could not resolve '" + coordinates + "': " + e.getMessage(), e);
        }
    }
}
