package dev.stoa.github.git;

import dev.stoa.github.sync.SourceException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** One repository's history on our disk: a bare git repository that is brought up to date by fetching. */
final class Mirror implements AutoCloseable {

    private static final String HEAD = "refs/stoa/head";

    /** Commits and tags only; a server that cannot filter sends everything, and that works too. */
    private static final String COMMITS_ONLY = "tree:0";

    private static final int PATIENCE_SECONDS = 60;

    private final Repository repository;

    Mirror(Path folder) throws IOException {
        repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        if (!repository.getObjectDatabase().exists()) {
            repository.create(true);
        }
    }

    /** The default branch's head and all tags as the server has them now. */
    void fetch(String address, CredentialsProvider credentials) {
        try (Transport transport = Transport.open(repository, new URIish(address))) {
            transport.setCredentialsProvider(credentials);
            transport.setTimeout(PATIENCE_SECONDS);
            transport.setTagOpt(TagOpt.FETCH_TAGS);
            transport.setRemoveDeletedRefs(true);
            transport.setFilterSpec(FilterSpec.fromFilterLine(COMMITS_ONLY));
            if (has(transport)) {
                transport.fetch(
                        NullProgressMonitor.INSTANCE,
                        List.of(new RefSpec("+HEAD:" + HEAD), new RefSpec("+refs/tags/*:refs/tags/*")));
            }
        } catch (IOException | URISyntaxException problem) {
            throw new SourceException("The history could not be fetched: " + problem.getMessage(), problem);
        }
    }

    /** An empty repository has no HEAD to fetch, and that is no failure. */
    private static boolean has(Transport transport) throws IOException {
        try (FetchConnection connection = transport.openFetch()) {
            return connection.getRef("HEAD") != null;
        }
    }

    /** Empty for a repository without a commit. */
    Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.exactRef(HEAD)).map(Ref::getObjectId);
    }

    Collection<Ref> tags() throws IOException {
        return repository.getRefDatabase().getRefsByPrefix("refs/tags/");
    }

    Repository repository() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
    }
}
