package dev.stoa.github.git;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.pack.PackConfig;

/**
 * Makes one pack of the many that fetches leave behind, with the commits and tags that still have a name. JGit's own gc cannot:
 * it looks for the trees that a mirror does not have.
 */
final class Repack {

    /** Each fetch with news leaves one. */
    static final int MOST_PACKS = 20;

    private final Repository repository;
    private final Path packs;

    private Repack(Repository repository) {
        this.repository = repository;
        this.packs = repository.getDirectory().toPath().resolve("objects/pack");
    }

    /** @return whether it was due */
    static boolean ifDue(Repository repository) throws IOException {
        Repack repack = new Repack(repository);
        List<Path> old = repack.packs();
        if (old.size() <= MOST_PACKS) {
            return false;
        }
        repack.write(old);
        return true;
    }

    private List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.list(packs)) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }

    private void write(List<Path> old) throws IOException {
        PackConfig config = new PackConfig(repository);
        config.setDeltaCompress(false);
        try (PackWriter writer = new PackWriter(config, repository.newObjectReader())) {
            writer.setDeltaBaseAsOffset(true);
            writer.preparePack(objects().iterator());
            Path pack = packs.resolve("incoming.new-pack");
            Path index = packs.resolve("incoming.new-idx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pack))) {
                writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, out);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(index))) {
                writer.writeIndex(out);
            }
            String name = "pack-" + writer.computeName().name();
            Files.move(pack, packs.resolve(name + ".pack"));
            Files.move(index, packs.resolve(name + ".idx"));
            for (Path each : old) {
                if (!each.getFileName().toString().equals(name + ".pack")) {
                    Files.deleteIfExists(Path.of(each.toString().replaceAll("pack$", "idx")));
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private List<RevObject> objects() throws IOException {
        List<RevObject> objects = new ArrayList<>();
        Set<RevObject> tags = new LinkedHashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix("refs/")) {
                try {
                    RevObject object = walk.parseAny(ref.getObjectId());
                    while (object instanceof RevTag tag) {
                        tags.add(tag);
                        object = walk.parseAny(tag.getObject());
                    }
                    if (object instanceof RevCommit commit) {
                        walk.markStart(commit);
                    } else {
                        tags.add(object);
                    }
                } catch (MissingObjectException filtered) {
                    // A tag of a tree or a file, which the filter left away.
                }
            }
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                objects.add(commit);
            }
        }
        objects.addAll(tags);
        return objects;
    }
}
