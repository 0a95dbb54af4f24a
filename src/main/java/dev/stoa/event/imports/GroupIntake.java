package dev.stoa.event.imports;

import dev.stoa.group.DevCommunityGroups;
import dev.stoa.group.GroupCsv;
import dev.stoa.group.GroupFacts;
import dev.stoa.group.GroupList;
import dev.stoa.group.KotlinGroups;
import dev.stoa.group.ListedGroup;
import dev.stoa.group.UserGroup;
import dev.stoa.group.UserGroupImport;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** User groups: the lists of the Kotlin site and of the dev-community project, and tables. */
@Singleton
class GroupIntake implements Intake {

    /** A group as it would be stored. */
    record GroupTake(String slug, ListedGroup group) {}

    @Inject
    UserGroupImport groups;

    @Inject
    ImportRows rows;

    @Override
    public Target target() {
        return Target.GROUPS;
    }

    @Override
    public List<Finding> compare(ImportRun run, List<Upload> files) {
        var seen = new HashSet<String>();
        var findings = new ArrayList<Finding>();
        for (var file : files) {
            try {
                read(file).rows().forEach(row -> findings.add(finding(row, seen)));
            } catch (Refused unreadable) {
                findings.add(Finding.rejected(Told.refused(file.name(), "", unreadable.getMessage())));
            }
        }
        return findings;
    }

    private static GroupList read(Upload file) {
        return switch (file.format()) {
            case YAML -> KotlinGroups.read(file.name(), file.content());
            case JSON -> DevCommunityGroups.read(file.name(), file.content());
            case CSV -> {
                var table = new LinkedHashMap<String, ImportedRow>();
                SourceRow.csv(file, GroupCsv.COLUMNS).forEach(row -> table.put(row.where(), row.fields()));
                yield GroupCsv.read(table);
            }
            case CALENDAR -> throw new Refused("a calendar tells of meetups, not of groups");
        };
    }

    private static Finding finding(GroupList.Row row, Set<String> seen) {
        var told = new Told<>(row.where(), row.name(), row.group(), row.reason());
        if (row.group() == null) {
            return row.duplicate() ? Finding.duplicate(told, null, row.reason()) : Finding.rejected(told);
        }
        var facts = row.group().facts();
        var says = facts.country() + " · " + String.join(", ", facts.topics());
        var match = UserGroupImport.match(facts);
        if (!seen.add(match.slug())) {
            return Finding.duplicate(told, says, "the same group stands in another file");
        }
        var take = new GroupTake(match.slug(), row.group());
        return match.group()
                .map(group -> known(told, says, take, group))
                .orElseGet(() -> Finding.fresh(told, says, take));
    }

    /** What somebody wrote by hand stays, whatever a list says. */
    private static Finding known(Told<?> told, String says, GroupTake take, UserGroup group) {
        var changes = group.edited
                ? List.<Finding.Difference>of()
                : Finding.differences(
                        GroupFacts.of(group).byField(), take.group().facts().byField());
        return Finding.known(told, says, take, group.id, group.version, changes);
    }

    @Override
    public Taking begin(ImportRun run, Actor by) {
        return this::take;
    }

    private void take(ImportRow row) {
        var take = rows.facts(row, GroupTake.class);
        if (row.knownId != null) {
            UserGroup.<UserGroup>findByIdOptional(row.knownId)
                    .filter(group -> group.version == row.knownVersion)
                    .orElseThrow(() -> new Moved(row.name))
                    .correct(take.group().facts());
        } else if (UserGroup.bySlug(take.slug()).isPresent()) {
            throw new Moved(row.name);
        } else {
            groups.add(take.slug(), take.group());
        }
    }
}
