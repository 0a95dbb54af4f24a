package dev.stoa.support.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** A git repository that is served: commits, tags and files as a test wants them, byte by byte if need be. */
public final class GitRepository {

    private static final String MAIN = "refs/heads/main";

    private final Repository repository;

    GitRepository(Repository repository) {
        this.repository = repository;
    }

    public Repository git() {
        return repository;
    }

    /** What the default branch points at; null in an empty repository. */
    public String head() {
        return call(() -> {
            ObjectId head = repository.resolve(Constants.HEAD);
            return head == null ? null : head.name();
        });
    }

    /** Moves the default branch, by force if need be. */
    public void push(String commit) {
        ref(MAIN, commit);
        call(() -> repository.updateRef(Constants.HEAD).link(MAIN));
    }

    /** A commit of this author and message, one second after another for each second given. */
    public String commit(String author, String email, long second, String message, String... parents) {
        return commit("%s <%s> %d +0000".formatted(author, email, second), message, parents);
    }

    /** A commit whose author's and committer's lines are this text, as it is. */
    public String commit(String person, String message, String... parents) {
        return commit((parentLines(parents) + "author " + person + "\ncommitter " + person + "\n\n" + message)
                .getBytes(StandardCharsets.UTF_8));
    }

    public static String parentLines(String... parents) {
        StringBuilder lines = new StringBuilder();
        for (String parent : parents) {
            lines.append("parent ").append(parent).append('\n');
        }
        return lines.toString();
    }

    /** A commit of these bytes; only the empty tree is put before them. */
    public String commit(byte[] afterTree) {
        return insert(objects -> {
            byte[] tree =
                    ("tree " + objects.insert(new TreeFormatter()).name() + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] whole = new byte[tree.length + afterTree.length];
            System.arraycopy(tree, 0, whole, 0, tree.length);
            System.arraycopy(afterTree, 0, whole, tree.length, afterTree.length);
            return objects.insert(Constants.OBJ_COMMIT, whole);
        });
    }

    /** A line of commits, a minute apart, in one pack; the newest. */
    public String line(int length, String author, String email, long from) {
        return call(() -> {
            try (ObjectInserter objects = ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter()) {
                String tree = objects.insert(new TreeFormatter()).name();
                String last = null;
                for (int i = 0; i < length; i++) {
                    String person = "%s <%s> %d +0000".formatted(author, email, from + 60L * i);
                    String text = "tree " + tree + "\n" + (last == null ? "" : parentLines(last)) + "author " + person
                            + "\ncommitter " + person + "\n\nStep " + i + "\n";
                    last = objects.insert(Constants.OBJ_COMMIT, text.getBytes(StandardCharsets.UTF_8))
                            .name();
                }
                objects.flush();
                return last;
            }
        });
    }

    public String blob(String content) {
        return insert(objects -> objects.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8)));
    }

    public String emptyTree() {
        return insert(objects -> objects.insert(new TreeFormatter()));
    }

    /** A tag object: what it marks, its type, its name and the tagger's line as it is, null for none. */
    public String tag(String object, String type, String name, String tagger) {
        String text = "object " + object + "\ntype " + type + "\ntag " + name + "\n"
                + (tagger == null ? "" : "tagger " + tagger + "\n") + "\nA tag\n";
        return insert(objects -> objects.insert(Constants.OBJ_TAG, text.getBytes(StandardCharsets.UTF_8)));
    }

    public void ref(String name, String target) {
        call(() -> {
            RefUpdate update = repository.updateRef(name);
            update.setNewObjectId(ObjectId.fromString(target));
            return update.forceUpdate();
        });
    }

    public void delete(String ref) {
        call(() -> {
            RefUpdate update = repository.updateRef(ref);
            update.setForceUpdate(true);
            return update.delete();
        });
    }

    /** Null for a commit that is not there. */
    String authorEmail(String sha) {
        return call(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(ObjectId.fromString(sha));
                byte[] raw = commit.getRawBuffer();
                int from = RawParseUtils.author(raw, 0);
                String line = RawParseUtils.decode(raw, from, RawParseUtils.nextLF(raw, from));
                return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            } catch (MissingObjectException unknown) {
                return null;
            }
        });
    }

    private String insert(Insertion insertion) {
        return call(() -> {
            try (ObjectInserter objects = repository.newObjectInserter()) {
                ObjectId id = insertion.into(objects);
                objects.flush();
                return id.name();
            }
        });
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.now();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private interface Insertion {
        ObjectId into(ObjectInserter objects) throws IOException;
    }

    private interface Call<T> {
        T now() throws IOException;
    }
}
