package dev.stoa.github.webhook;

import dev.stoa.contribution.CommitQueries;
import dev.stoa.contribution.CommitQueries.Sha;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.ReadAgain;
import dev.stoa.github.webhook.Reading.Again;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks for a targeted sync of what payloads do not hold, once their facts are in the ledger. */
@Singleton
class MoreToRead {

    private final CommitQueries commits;
    private final ReadAgain sync;

    MoreToRead(CommitQueries commits, ReadAgain sync) {
        this.commits = commits;
        this.sync = sync;
    }

    /** @return those of these that are due now; the others say nothing that is not known */
    Set<Again> ask(List<Again> all) {
        Set<Sha> known = commits.known(all.stream()
                .flatMap(again -> again.unless().stream())
                .distinct()
                .toList());
        Map<Long, Set<Part>> parts = new TreeMap<>();
        Set<String> owners = new TreeSet<>();
        Set<Again> due = new HashSet<>();
        for (Again again : all) {
            if (again.owner() != null) {
                owners.add(again.owner());
                due.add(again);
            } else if (again.unless().isEmpty() || !known.containsAll(again.unless())) {
                parts.computeIfAbsent(again.repository(), id -> EnumSet.noneOf(Part.class))
                        .addAll(again.parts());
                due.add(again);
            }
        }
        // Mostly nothing, else one or two sorts of wishes: a statement each.
        parts.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue))
                .forEach((wanted, those) ->
                        sync.parts(those.stream().map(Map.Entry::getKey).toList(), wanted));
        sync.owners(owners);
        if (!parts.isEmpty() || !owners.isEmpty()) {
            sync.soon();
        }
        return due;
    }
}
