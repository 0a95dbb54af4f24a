package dev.stoa.group;

import static java.util.stream.Collectors.toMap;

import dev.stoa.site.ImportReport;
import dev.stoa.site.Slug;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes user groups from recorded files into the database. A group is known by its name and country; running the import
 * again changes nothing, what a file no longer names stays, and what somebody changed by hand stays as they wrote it.
 */
@ApplicationScoped
public class UserGroupImport {

    private static final Actor IMPORT = Actor.of("import", "editor");

    @Inject
    Clock clock;

    /** Reads the Kotlin site's list of its user groups; all or, on failure, nothing. */
    @Transactional
    public ImportReport kotlin(Path file) {
        return take(KotlinGroups.read(file.getFileName().toString(), content(file)));
    }

    /** Reads the list of the dev-community project; who had their last event there has retired. */
    @Transactional
    public ImportReport devCommunity(Path file) {
        return take(DevCommunityGroups.read(file.getFileName().toString(), content(file)));
    }

    /** The group that is meant, or the address that a new one gets: its name's, with the country where that is taken. */
    public record Match(String slug, Optional<UserGroup> group) {}

    public static Match match(GroupFacts facts) {
        return match(facts, slug -> UserGroup.bySlug(slug).orElse(null));
    }

    private static Match match(GroupFacts facts, Function<String, UserGroup> known) {
        var slug = slug(facts);
        var group = known.apply(slug);
        if (group != null && !facts.country().equals(group.country)) {
            slug = slug + "-" + Slug.of(facts.country());
            group = known.apply(slug);
        }
        return new Match(slug, Optional.ofNullable(group));
    }

    /** Stores a new one; one that had its last event has retired. In the caller's transaction. */
    public UserGroup add(String slug, ListedGroup listed) {
        var group = new UserGroup(slug, listed.facts());
        group.city = listed.city();
        group.persist();
        group.links.putAll(listed.links());
        if (listed.last() != null) {
            group.move(GroupStatus.RETIRED, IMPORT, "Its last event was on " + listed.last(), clock.instant());
        }
        return group;
    }

    private ImportReport take(GroupList list) {
        var known = UserGroup.<UserGroup>streamAll().collect(toMap(group -> group.slug, Function.identity()));
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (var listed : list.groups()) {
            var match = match(listed.facts(), known::get);
            if (match.group().isEmpty()) {
                known.put(match.slug(), add(match.slug(), listed));
                added++;
            } else if (match.group().get().correct(listed.facts())) {
                changed++;
            } else {
                unchanged++;
            }
        }
        return new ImportReport(added, changed, unchanged, list.rejected());
    }

    /** A name without any letter that an address can hold takes its slug from the host of its site. */
    private static String slug(GroupFacts facts) {
        var slug = Slug.of(facts.name());
        return slug.isEmpty() ? Slug.of(facts.url().getRawAuthority()) : slug;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the user groups in " + file, unreadable);
        }
    }
}
