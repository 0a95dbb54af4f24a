package dev.stoa.github.client;

import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.Mark;
import dev.stoa.github.sync.Part;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Notes which repositories are read, as the sync knows them. */
record Watching(GitHubSource whole, Map<String, Followed> seen) implements GitHubSource {

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public Set<Part> parts() {
        return whole.parts();
    }

    @Override
    public Catalogue catalogue(String owner, Mark mark, Consumer<Catalogue.Page> page) {
        return whole.catalogue(owner, mark, page);
    }

    @Override
    public Page read(Followed repository, Part part, String cursor) {
        seen.put(repository.name(), repository);
        return whole.read(repository, part, cursor);
    }
}
