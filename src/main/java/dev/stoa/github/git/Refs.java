package dev.stoa.github.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.jboss.logging.Logger;

/** A mirror's names for commits. Many at once go into one packed file: five thousand tags are not five thousand files. */
final class Refs {

    private static final Logger LOG = Logger.getLogger(Refs.class);

    /** The ledger's index takes no longer ones; git's own file systems hardly do. */
    private static final int LONGEST = 500;

    private final Repository repository;

    Refs(Repository repository) {
        this.repository = repository;
    }

    /** Makes the tags and the head what the server says they are; the head at last. Without a head nothing is known. */
    void become(List<Ref> advertised) throws IOException {
        Map<String, Ref> gone = new HashMap<>();
        repository.getRefDatabase().getRefsByPrefix("refs/tags/").forEach(ref -> gone.put(ref.getName(), ref));
        List<ReceiveCommand> packed = new ArrayList<>();
        ObjectId head = null;
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : advertised) {
                Ref known = gone.remove(ref.getName());
                if (ref.getName().equals("HEAD")) {
                    head = ref.getObjectId();
                } else if (!Repository.isValidRefName(ref.getName())
                        || ref.getName().length() > LONGEST) {
                    LOG.debugf("A tag has a name that cannot be kept: %.80s", ref.getName());
                } else if (known == null || !known.getObjectId().equals((AnyObjectId) ref.getObjectId())) {
                    if (leadsToCommit(walk, ref.getObjectId())) {
                        packed.add(update(known, ref));
                    } else {
                        set(ref.getName(), ref.getObjectId());
                    }
                }
            }
            List<ReceiveCommand> deletions = gone.values().stream()
                    .map(ref -> new ReceiveCommand(ref.getObjectId(), ObjectId.zeroId(), ref.getName()))
                    .toList();
            execute(walk, deletions);
            execute(walk, packed);
        }
        if (head != null) {
            set(Mirror.HEAD, head);
        }
    }

    private static ReceiveCommand update(Ref known, Ref now) {
        return known == null
                ? new ReceiveCommand(ObjectId.zeroId(), now.getObjectId(), now.getName())
                : new ReceiveCommand(
                        known.getObjectId(),
                        now.getObjectId(),
                        now.getName(),
                        ReceiveCommand.Type.UPDATE_NONFASTFORWARD);
    }

    private void execute(RevWalk walk, List<ReceiveCommand> commands) throws IOException {
        if (commands.isEmpty()) {
            return;
        }
        BatchRefUpdate batch = repository.getRefDatabase().newBatchUpdate();
        batch.setAtomic(true).setAllowNonFastForwards(true).addCommand(commands);
        batch.execute(walk, NullProgressMonitor.INSTANCE);
        for (ReceiveCommand command : commands) {
            if (command.getResult() != ReceiveCommand.Result.OK) {
                throw new IOException("%s: %s".formatted(command.getRefName(), command.getResult()));
            }
        }
    }

    private void set(String name, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setNewObjectId(target);
        RefUpdate.Result result = update.forceUpdate();
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
            default -> throw new IOException("%s: %s".formatted(name, result));
        }
    }

    /** A tag may name a tree or a file, which a filter leaves away. */
    private static boolean leadsToCommit(RevWalk walk, ObjectId tag) throws IOException {
        try {
            return walk.peel(walk.parseAny(tag)) instanceof RevCommit;
        } catch (MissingObjectException filtered) {
            return false;
        }
    }
}
