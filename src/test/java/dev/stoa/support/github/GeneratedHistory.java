package dev.stoa.support.github;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Tiny bare repositories for the generated organisation: many fetches, little to store. */
final class GeneratedHistory {

    private static final Instant BEGIN = Instant.parse("2014-03-01T09:00:00Z");

    private GeneratedHistory() {}

    static List<Repository> some(Path folder) throws IOException {
        List<Repository> some = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            some.add(build(folder.resolve("generated-" + number + ".git"), 5 + 5 * number));
        }
        return some;
    }

    private static Repository build(Path folder, int commits) throws IOException {
        Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        repository.create(true);
        repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
        repository.getConfig().save();
        ObjectId head = null;
        try (ObjectInserter objects = repository.newObjectInserter()) {
            ObjectId tree = objects.insert(new TreeFormatter());
            for (int number = 0; number < commits; number++) {
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(tree);
                if (head != null) {
                    commit.addParentId(head);
                }
                PersonIdent who = new PersonIdent(
                        "Person " + number,
                        (50_000_002 + number) + "+person-" + (number + 2) + "@users.noreply.github.com",
                        BEGIN.plusSeconds(86_400L * number),
                        ZoneOffset.UTC);
                commit.setAuthor(who);
                commit.setCommitter(who);
                commit.setMessage("Step " + number + " of " + commits);
                head = objects.insert(commit);
            }
            objects.flush();
        }
        RefUpdate main = repository.updateRef("refs/heads/main");
        main.setNewObjectId(head);
        main.forceUpdate();
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
        return repository;
    }
}
