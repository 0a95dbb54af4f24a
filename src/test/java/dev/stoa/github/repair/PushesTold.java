package dev.stoa.github.repair;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.support.github.GitRepository;
import dev.stoa.support.github.RecordedHook.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** The history of a served git repository as the pushes that brought it, of one to three commits each. */
final class PushesTold {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOWHERE = "0".repeat(40);

    private PushesTold() {}

    /** All of it that is not reachable from this commit; null for all. */
    static List<Event> since(ObjectNode repository, GitRepository git, String known) {
        List<RevCommit> commits = commits(git, known);
        List<Event> events = new ArrayList<>();
        String before = known == null ? NOWHERE : known;
        for (int from = 0, many = 1; from < commits.size(); from += many, many = many % 3 + 1) {
            List<RevCommit> pushed = commits.subList(from, Math.min(commits.size(), from + many));
            events.add(push(repository, before, pushed));
            before = pushed.getLast().name();
        }
        return events;
    }

    /** Parents before their children. */
    static List<RevCommit> commits(GitRepository git, String known) {
        try (RevWalk walk = new RevWalk(git.git())) {
            walk.setRetainBody(true);
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(ObjectId.fromString(git.head())));
            if (known != null) {
                walk.markUninteresting(walk.parseCommit(ObjectId.fromString(known)));
            }
            List<RevCommit> commits = new ArrayList<>();
            walk.forEach(commits::add);
            return commits;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Event push(ObjectNode repository, String before, List<RevCommit> pushed) {
        ObjectNode push = JSON.createObjectNode();
        push.put("ref", "refs/heads/" + repository.path("default_branch").asText());
        push.put("before", before).put("after", pushed.getLast().name());
        push.put("created", false).put("deleted", false).put("forced", false);
        ArrayNode list = push.putArray("commits");
        for (RevCommit commit : pushed) {
            PersonIdent author = commit.getAuthorIdent();
            ObjectNode one = list.addObject();
            one.put("id", commit.name()).put("message", commit.getFullMessage());
            one.put("timestamp", commit.getCommitterIdent().getWhenAsInstant().toString());
            one.putObject("author").put("name", author.getName()).put("email", author.getEmailAddress());
        }
        push.set("repository", repository);
        return Event.of("push", null, repository.path("id").asLong(), push.toString());
    }
}
