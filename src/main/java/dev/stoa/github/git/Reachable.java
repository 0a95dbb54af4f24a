package dev.stoa.github.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Every commit behind a head. Exact, unlike a walk from one commit without another, which clocks that went wrong can deceive:
 * that one only says who is under suspicion.
 */
final class Reachable {

    private final ObjectIdOwnerMap<ObjectIdOwnerMap.Entry> commits = new ObjectIdOwnerMap<>();

    private Reachable() {}

    static Reachable from(Repository repository, ObjectId head) throws IOException {
        Reachable reachable = new Reachable();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                reachable.commits.add(new ObjectIdOwnerMap.Entry(commit) {});
            }
        }
        return reachable;
    }

    boolean has(String sha) {
        return sha.matches("[0-9a-f]{40}") && commits.contains(ObjectId.fromString(sha));
    }

    List<String> missing(List<String> shas) {
        return shas.stream().filter(sha -> !has(sha)).toList();
    }
}
