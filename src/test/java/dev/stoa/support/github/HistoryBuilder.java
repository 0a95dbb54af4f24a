package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Builds bare git repositories from recorded commits. Trees were not recorded, so the commits have other hashes than the
 * real ones; who, when, message and parents are real.
 */
final class HistoryBuilder {

    private final Repository repository;
    private final Map<String, ObjectId> built = new HashMap<>();

    private HistoryBuilder(Repository repository) {
        this.repository = repository;
    }

    /** A repository without recorded commits stays empty. */
    static Repository build(RecordedData data, String name, Path folder) throws IOException {
        Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        repository.create(true);
        repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
        repository.getConfig().save();
        if (!name.equals("ants")) {
            new HistoryBuilder(repository).build(data.commits(name), data.tags(name));
        }
        return repository;
    }

    private void build(List<JsonNode> newestFirst, JsonNode tags) throws IOException {
        try (ObjectInserter objects = repository.newObjectInserter()) {
            ObjectId tree = objects.insert(new TreeFormatter());
            Map<String, JsonNode> waiting = new HashMap<>();
            newestFirst.forEach(commit -> waiting.put(commit.path("sha").asText(), commit));
            while (!waiting.isEmpty()) {
                for (JsonNode commit : newestFirst.reversed()) {
                    if (waiting.containsKey(commit.path("sha").asText()) && hasParents(commit)) {
                        insert(objects, commit, tree);
                        waiting.remove(commit.path("sha").asText());
                    }
                }
            }
            for (JsonNode tag : tags) {
                ObjectId commit = built.get(tag.path("commit").asText());
                if (commit != null) {
                    ref(Constants.R_TAGS + tag.path("name").asText(), tag(objects, tag, commit));
                }
            }
            objects.flush();
        }
        ref("refs/heads/main", built.get(newestFirst.getFirst().path("sha").asText()));
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
    }

    private boolean hasParents(JsonNode commit) {
        for (JsonNode parent : commit.path("parents")) {
            if (!built.containsKey(parent.asText())) {
                return false;
            }
        }
        return true;
    }

    private void insert(ObjectInserter objects, JsonNode recorded, ObjectId tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        recorded.path("parents").forEach(parent -> commit.addParentId(built.get(parent.asText())));
        commit.setAuthor(person(recorded.path("author")));
        commit.setCommitter(person(recorded.path("committer")));
        commit.setMessage(recorded.path("message").asText());
        built.put(recorded.path("sha").asText(), objects.insert(commit));
    }

    private static ObjectId tag(ObjectInserter objects, JsonNode recorded, ObjectId commit) throws IOException {
        if (!recorded.path("annotated").asBoolean()) {
            return commit;
        }
        TagBuilder tag = new TagBuilder();
        tag.setTag(recorded.path("name").asText());
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        OffsetDateTime date = OffsetDateTime.parse(recorded.path("date").asText());
        tag.setTagger(new PersonIdent(
                recorded.path("tagger").asText(), "tagger@example.org", date.toInstant(), date.getOffset()));
        tag.setMessage(recorded.path("subject").asText());
        return objects.insert(tag);
    }

    private static PersonIdent person(JsonNode recorded) {
        OffsetDateTime date = OffsetDateTime.parse(recorded.path("date").asText());
        return new PersonIdent(
                recorded.path("name").asText(), recorded.path("email").asText(), date.toInstant(), date.getOffset());
    }

    private void ref(String name, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setNewObjectId(target);
        update.forceUpdate();
    }
}
