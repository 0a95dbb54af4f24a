package dev.stoa.github.git;

import dev.stoa.github.sync.SourceException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.jboss.logging.Logger;

/**
 * Brings a mirror up to date over one connection: the server says where its default branch and tags stand, and what is missing is
 * asked for. Nothing is asked for when nothing is missing.
 *
 * @see <a href="https://git-scm.com/docs/protocol-v2">git: protocol v2</a>
 */
final class Fetch {

    private static final Logger LOG = Logger.getLogger(Fetch.class);

    /** Commits and tags only; a server that cannot filter has to be asked again, sends everything, and that works too. */
    private static final String COMMITS_ONLY = "tree:0";

    /** For each answer and each read of it, not for the whole. */
    private static final int PATIENCE_SECONDS = 60;

    private static final List<RefSpec> ASKED =
            List.of(new RefSpec("+HEAD:" + Mirror.HEAD), new RefSpec("+refs/tags/*:refs/tags/*"));

    private final Mirror mirror;
    private final String address;
    private final CredentialsProvider credentials;
    private final Answers answers = new Answers();

    Fetch(Mirror mirror, String address, CredentialsProvider credentials) {
        this.mirror = mirror;
        this.address = address;
        this.credentials = credentials;
    }

    /**
     * @param blob a file's content to bring along, or null; a server may refuse it, then it stays away
     * @throws SourceException when the server did not give what it should
     * @throws IOException when the mirror itself cannot be read
     */
    void run(String blob) throws IOException {
        ObjectId wanted = blob == null || mirror.wasRefused(blob) ? null : ObjectId.fromString(blob);
        try {
            fetch(wanted);
        } catch (SourceException refused) {
            String reason = String.valueOf(refused.getCause());
            if (reason.contains(JGitText.get().filterRequiresCapability)) {
                mirror.refused(COMMITS_ONLY);
                run(blob);
            } else if (wanted != null && reason.contains(blob)) {
                LOG.debugf("The .mailmap of %s is left out: the server gives no single files", address);
                mirror.refused(blob);
                run(null);
            } else {
                throw refused;
            }
        }
    }

    private void fetch(ObjectId blob) throws IOException {
        List<Ref> advertised = new ArrayList<>();
        try (Transport transport = transport();
                FetchConnection connection = transport.openFetch(ASKED)) {
            if (!(connection instanceof BasePackFetchConnection)) {
                throw new SourceException(answers.sentence(null));
            }
            for (Ref ref : connection.getRefs()) {
                if (ref.getName().equals("HEAD") || ref.getName().startsWith("refs/tags/")) {
                    advertised.add(ref);
                }
            }
            List<Ref> missing = missing(advertised, blob);
            if (!missing.isEmpty()) {
                connection.fetch(new Stoppable(), missing, Set.of());
            }
        } catch (SourceException known) {
            throw known;
        } catch (IOException | URISyntaxException | RuntimeException problem) {
            throw failed(problem);
        }
        try {
            new Refs(mirror.repository()).become(advertised);
        } catch (IOException problem) {
            throw new SourceException("What was fetched could not be kept: " + problem.getMessage(), problem);
        }
    }

    private Transport transport() throws IOException, URISyntaxException {
        Transport transport = Transport.open(mirror.repository(), new URIish(address));
        transport.setCredentialsProvider(credentials);
        transport.setTimeout(PATIENCE_SECONDS);
        if (!mirror.wasRefused(COMMITS_ONLY)) {
            transport.setFilterSpec(FilterSpec.fromFilterLine(COMMITS_ONLY));
        }
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(answers);
        }
        return transport;
    }

    private List<Ref> missing(List<Ref> advertised, ObjectId blob) throws IOException {
        List<Ref> missing = new ArrayList<>();
        for (Ref ref : advertised) {
            if (!mirror.has(ref.getObjectId())) {
                missing.add(ref);
            }
        }
        if (blob != null && !mirror.has(blob)) {
            missing.add(new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, blob.name(), blob));
        }
        return missing;
    }

    /** The mirror's own damage shows while it is compared with what the server has. */
    private SourceException failed(Exception problem) throws IOException {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingObjectException || cause instanceof CorruptObjectException) {
                throw (IOException) cause;
            }
        }
        return new SourceException(answers.sentence(problem), problem);
    }

    /** Ends the fetch when the sync is stopped. */
    private static final class Stoppable extends EmptyProgressMonitor {
        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
