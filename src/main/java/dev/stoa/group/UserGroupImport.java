package dev.stoa.group;

import static java.util.stream.Collectors.toMap;

import dev.stoa.site.ImportReport;
import dev.stoa.site.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Takes user groups from recorded files into the database. A group is known by its name and country; running the import
 * again changes nothing, and what a file no longer names stays.
 */
@ApplicationScoped
public class UserGroupImport {

    /** Reads the Kotlin site's list of its user groups; all or, on failure, nothing. */
    @Transactional
    public ImportReport kotlin(Path file) {
        var source = new KotlinGroups().read(file);
        var known = UserGroup.<UserGroup>streamAll().collect(toMap(group -> group.slug, Function.identity()));
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (var facts : source.groups()) {
            var name = slug(facts);
            var group = known.get(name);
            if (group != null && !facts.country().equals(group.country)) {
                name = name + "-" + Slug.of(facts.country());
                group = known.get(name);
            }
            if (group == null) {
                group = new UserGroup(name, facts);
                group.persist();
                known.put(name, group);
                added++;
            } else if (group.correct(facts)) {
                changed++;
            } else {
                unchanged++;
            }
        }
        return new ImportReport(added, changed, unchanged, source.rejected());
    }

    /** A name without any letter that an address can hold takes its slug from the host of its site. */
    private static String slug(GroupFacts facts) {
        var slug = Slug.of(facts.name());
        return slug.isEmpty() ? Slug.of(facts.url().getRawAuthority()) : slug;
    }
}
