package dev.stoa.github.git;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A mirror's tags that mark a commit, directly or by way of other tags, with the time of the tag or else of the commit.
 *
 * @param state changes when a tag comes, goes or moves
 */
record Tags(Map<String, Instant> times, String state) {

    static Tags of(Mirror mirror) throws IOException {
        Map<String, Instant> times = new TreeMap<>();
        long state = 1;
        try (RevWalk objects = new RevWalk(mirror.repository())) {
            for (Ref ref : mirror.tags()) {
                state = 31 * (31 * state + ref.getName().hashCode())
                        + ref.getObjectId().hashCode();
                Instant time = time(objects, ref);
                if (time != null) {
                    times.put(ref.getName().substring("refs/tags/".length()), time);
                }
            }
        }
        return new Tags(times, Long.toHexString(state));
    }

    /** Null for a tag of a tree or a file. */
    private static Instant time(RevWalk objects, Ref ref) throws IOException {
        try {
            RevObject object = objects.parseAny(ref.getObjectId());
            if (!(objects.peel(object) instanceof RevCommit commit)) {
                return null;
            }
            PersonIdent tagger = object instanceof RevTag tag ? tag.getTaggerIdent() : null;
            boolean dated = tagger != null && tagger.getWhenAsInstant().getEpochSecond() > 0;
            return dated
                    ? CommitReader.bounded(tagger.getWhenAsInstant())
                    : CommitReader.read(0, commit).committedAt();
        } catch (MissingObjectException filtered) {
            return null;
        }
    }
}
