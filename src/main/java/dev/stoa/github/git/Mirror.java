package dev.stoa.github.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * One repository's history on our disk: a bare git repository that is brought up to date by fetching. What cannot be read in it
 * is an IOException, and then it is best thrown away and fetched anew.
 */
final class Mirror implements AutoCloseable {

    /** The default branch as the server had it last. */
    static final String HEAD = "refs/stoa/head";

    /** What the ledger has read: kept here until it is reconciled with what came after it. */
    private static final String READ = "refs/stoa/read";

    private static final String UNDER_WAY = "refs/stoa/walk";

    private final MirrorFolder folder;
    private final Repository repository;
    private final boolean isNew;

    private Mirror(MirrorFolder folder, Repository repository, boolean isNew) {
        this.folder = folder;
        this.repository = repository;
        this.isNew = isNew;
    }

    static Mirror open(Path path) throws IOException {
        return open(path, false);
    }

    private static Mirror open(Path path, boolean isNew) throws IOException {
        MirrorFolder folder = MirrorFolder.take(path);
        try {
            return new Mirror(folder, repository(path), isNew);
        } catch (IOException | RuntimeException problem) {
            folder.close();
            throw problem;
        }
    }

    /** The same with nothing in it. */
    static Mirror anew(Path path) throws IOException {
        try (MirrorFolder folder = MirrorFolder.take(path)) {
            folder.empty();
        }
        return open(path, true);
    }

    private static Repository repository(Path path) throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(path.toFile())
                .setBare()
                .setMustExist(true)
                .build();
    }

    /** Whether it was just thrown away. */
    boolean isNew() {
        return isNew;
    }

    /** Whether the server once refused this: then it is not asked for it again. */
    boolean wasRefused(String what) throws IOException {
        Path note = refusals();
        return Files.exists(note) && Files.readAllLines(note).contains(what);
    }

    void refused(String what) throws IOException {
        Files.writeString(refusals(), what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path refusals() {
        return repository.getDirectory().toPath().resolve("refused");
    }

    /** Empty for a repository without a commit. */
    Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.exactRef(HEAD)).map(Ref::getObjectId);
    }

    Collection<Ref> tags() throws IOException {
        return repository.getRefDatabase().getRefsByPrefix("refs/tags/");
    }

    /** Holds on to the commits that a walk needs, whatever is fetched or repacked in between. */
    void hold(Walk walk) throws IOException {
        hold(READ, walk.since());
        hold(UNDER_WAY, walk.head());
    }

    private void hold(String name, String commit) throws IOException {
        Ref held = repository.exactRef(name);
        ObjectId wanted = commit == null || commit.equals(Walk.UNKNOWN) ? null : ObjectId.fromString(commit);
        if (wanted != null && has(wanted) && (held == null || !wanted.equals((AnyObjectId) held.getObjectId()))) {
            RefUpdate update = repository.updateRef(name);
            update.setNewObjectId(wanted);
            update.forceUpdate();
        } else if (wanted == null && held != null) {
            RefUpdate update = repository.updateRef(name);
            update.setForceUpdate(true);
            update.delete();
        }
    }

    boolean has(String object) {
        try {
            return has(ObjectId.fromString(object));
        } catch (IOException unreadable) {
            return false;
        }
    }

    boolean has(AnyObjectId object) throws IOException {
        return repository.getObjectDatabase().has(object);
    }

    Repository repository() {
        return repository;
    }

    @Override
    public void close() throws IOException {
        repository.close();
        folder.close();
    }
}
