package bouton.kernel.java;

import bouton.error.BoutonException;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/** Resolves libraries and all they need, with the user's Maven settings and local repository. */
final class MavenResolver {
    private static final List<String> SCOPES = List.of("compile", "runtime", "system", "import");

    private final CopyOnWriteArrayList<RemoteRepository> added = new CopyOnWriteArrayList<>();

    MavenResolver() {}

    /** Looks in one more repository from now on. */
    void repository(String id, String url) {
        if (!url.matches("(https?|file):/.+")) {
            throw new BoutonException("'" + url
                    + "' is no address of a repository; write %mavenRepo ID URL, the URL with https:// or file://.");
        }
        added.add(new RemoteRepository.Builder(id, "default", url).build());
    }

    /**
     * The jars of libraries and of what they need at run time, in one set of versions.
     *
     * @param coordinates {@code group:artifact[:packaging[:classifier]]:version} each
     */
    List<String> resolve(List<String> coordinates) {
        if (coordinates.isEmpty()) {
            throw new BoutonException("name a library; write %maven group:artifact:version.");
        }
        CollectRequest collect = new CollectRequest();
        for (String each : coordinates) {
            if (!each.matches("[\\w.-]+(:[\\w.-]+){2,4}")) {
                throw new BoutonException(
                        "'" + each
                                + "' names no library; write %maven group:artifact:version, such as %maven com.google.guava:guava:33.0.0-jre.");
            }
            collect.addDependency(new Dependency(new DefaultArtifact(each), "runtime"));
        }
        try (Context context = context()) {
            collect.setRepositories(repositories(context.remoteRepositories()));
            return jars(context, collect);
        } catch (RepositoryException e) {
            throw new BoutonException(
                    "%maven could not resolve '" + String.join(" ", coordinates) + "': " + e.getMessage(), e);
        }
    }

    /**
     * The jars of what a POM depends on.
     *
     * @param scopes of its dependencies; empty = all but test and provided
     */
    List<String> resolve(Pom pom, List<String> scopes) {
        Path cell = null;
        try (Context context = context()) {
            Path file = pom.file();
            if (file == null) {
                cell = Files.createTempFile("bouton", ".pom");
                Files.writeString(cell, pom.xml());
                file = cell;
            }
            DefaultRepositorySystemSession session =
                    new DefaultRepositorySystemSession(context.repositorySystemSession());
            session.setWorkspaceReader(new PomWorkspace(pom, file));
            Artifact root = new DefaultArtifact(pom.group(), pom.artifact(), "pom", pom.version());
            ArtifactDescriptorResult read = context.repositorySystem()
                    .readArtifactDescriptor(
                            session,
                            new ArtifactDescriptorRequest(root, repositories(context.remoteRepositories()), null));
            CollectRequest collect = new CollectRequest();
            collect.setRootArtifact(root);
            collect.setDependencies(read.getDependencies().stream()
                    .filter(d -> (scopes.isEmpty() ? SCOPES : scopes).contains(d.getScope()))
                    .toList());
            if (collect.getDependencies().isEmpty()) {
                throw new BoutonException("the XML of this POM holds no dependency of scope "
                        + String.join(", ", scopes.isEmpty() ? SCOPES : scopes) + ".");
            }
            collect.setManagedDependencies(read.getManagedDependencies());
            List<RemoteRepository> all = new ArrayList<>(repositories(context.remoteRepositories()));
            all.addAll(context.repositorySystem().newResolutionRepositories(session, read.getRepositories()));
            collect.setRepositories(all);
            return jars(context, collect);
        } catch (RepositoryException e) {
            throw new BoutonException("the POM could not be resolved: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BoutonException("the POM could not be written: " + e.getMessage(), e);
        } finally {
            if (cell != null && !cell.toFile().delete()) {
                cell.toFile().deleteOnExit();
            }
        }
    }

    private static Context context() {
        return Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create().withUserSettings(true).build());
    }

    private List<RemoteRepository> repositories(List<RemoteRepository> standard) {
        List<RemoteRepository> all = new ArrayList<>(standard);
        all.addAll(added);
        return all;
    }

    private static List<String> jars(Context context, CollectRequest collect) throws RepositoryException {
        return context
                .repositorySystem()
                .resolveDependencies(context.repositorySystemSession(), new DependencyRequest(collect, null))
                .getArtifactResults()
                .stream()
                .map(ArtifactResult::getArtifact)
                .filter(artifact -> !artifact.getExtension().equals("pom"))
                .map(Artifact::getFile)
                .map(File::getAbsolutePath)
                .toList();
    }
}
