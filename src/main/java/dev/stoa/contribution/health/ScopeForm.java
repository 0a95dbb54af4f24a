package dev.stoa.contribution.health;

import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyFilter.Bots;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.project.Project;
import dev.stoa.project.Repository;
import dev.stoa.site.Address;
import dev.stoa.site.SearchText;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What staff typed to ask for metrics; it lives in the address.
 *
 * @param of nothing for all, {@code owner}, {@code owner/name}, or {@code project:address}
 * @param scope what that means; all where it means nothing
 * @param error why it means nothing, or null
 */
public record ScopeForm(String of, Scope scope, String error) {

    private static final int MOST_MONTHS = 240;

    static ScopeForm read(String of, String from, String to, String bots, String who, YearMonth now) {
        var typed = SearchText.typed(of);
        var last = month(to, now);
        var first = month(from, last.minusMonths(11));
        if (first.isAfter(last) || ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            first = last.minusMonths(11);
        }
        var found = find(typed);
        var scope = (found == null ? Scope.all() : found).during(first, last);
        return new ScopeForm(
                typed,
                scope.with(scope.filter().withBots(Bots.of(bots)).withWho(Who.of(who))),
                found == null
                        ? "Nothing of this name is known. Write an organisation, owner/name, or project: and its address."
                        : null);
    }

    private static Scope find(String typed) {
        if (typed.isEmpty()) {
            return Scope.all();
        }
        if (typed.startsWith("project:")) {
            return Project.bySlug(typed.substring("project:".length()).strip())
                    .map(project -> Scope.project(project.id, project.slug))
                    .orElse(null);
        }
        var name = typed.split("/");
        if (name.length == 2) {
            return Repository.byName(name[0], name[1])
                    .map(repository -> Scope.repository(repository.id, repository.fullName()))
                    .orElse(null);
        }
        return Repository.ofOwner(typed).isEmpty() ? null : Scope.owner(typed);
    }

    private static YearMonth month(String typed, YearMonth usual) {
        try {
            return typed == null || !typed.matches("(19|20)\\d\\d-\\d\\d") ? usual : YearMonth.parse(typed);
        } catch (DateTimeException none) {
            return usual;
        }
    }

    /** The same question asked of another address. */
    Address address(String path) {
        var filter = scope.filter();
        return Address.of(path)
                .with("of", of)
                .with("from", scope.first().toString())
                .with("to", scope.last().toString())
                .with("bots", filter.bots() == Bots.EXCLUDE ? "" : filter.bots().word())
                .with("who", filter.who() == null ? "" : Who.word(filter.who()));
    }
}
