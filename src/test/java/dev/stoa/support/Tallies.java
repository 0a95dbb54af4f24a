package dev.stoa.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;

/** The sums that pages read, against the days that they stand for. */
@Singleton
public class Tallies {

    @Inject
    Ledger ledger;

    /** Every public view of sums answers as if it had counted the days, whatever is marked. */
    public void assertExact(String when) {
        assertSumsAgree(when);
        var days = ledger.counts("""
                select concat_ws(' ', project_id, repository_id, month_of(day), kind, coalesce(organisation_id, 0), ours, bot,
                         sum(contributions)), sum(credits)
                from public_activity
                group by project_id, repository_id, month_of(day), kind, organisation_id, ours, bot""");
        assertEquals(days, ledger.counts("""
                select concat_ws(' ', project_id, repository_id, month, kind, coalesce(organisation_id, 0), ours, bot,
                         contributions), credits from public_month"""), when);
        assertEquals(ledger.counts("""
                select concat_ws(' ', month_of(day), kind, coalesce(organisation_id, 0), ours, bot, sum(contributions)),
                       sum(credits)
                from public_activity group by month_of(day), kind, organisation_id, ours, bot"""), ledger.counts("""
                select concat_ws(' ', month, kind, coalesce(organisation_id, 0), ours, bot, contributions), credits
                from public_total"""), when);
        assertEquals(ledger.counts("""
                select concat_ws(' ', project_id, repository_id, kind, coalesce(organisation_id, 0), ours, bot, sum(contributions)),
                       sum(credits)
                from public_activity group by project_id, repository_id, kind, organisation_id, ours, bot"""), ledger.counts("""
                select concat_ws(' ', project_id, repository_id, kind, coalesce(organisation_id, 0), ours, bot, sum(contributions)),
                       sum(credits)
                from public_repository_total group by project_id, repository_id, kind, organisation_id, ours, bot
                having sum(credits) <> 0"""), when);
        var people = ledger.counts("""
                select concat_ws(' ', project_id, repository_id, coalesce(person_id, 0), coalesce(organisation_id, 0), ours, bot,
                         sum(contributions), min(day), max(day)), sum(credits)
                from public_activity where is_work(kind)
                group by project_id, repository_id, person_id, organisation_id, ours, bot""");
        for (var view : new String[] {"public_contributor", "public_everybody"}) {
            assertEquals(people, ledger.counts("""
                    select concat_ws(' ', project_id, repository_id, coalesce(person_id, 0), coalesce(organisation_id, 0), ours,
                             bot, contributions, first_day, last_day), credits from """ + " " + view), when + ", " + view);
        }
        assertEquals(ledger.counts("""
                select concat_ws(' ', project_id, repository_id, coalesce(person_id, 0), coalesce(organisation_id, 0), ours, bot,
                         sum(contributions)), sum(credits)
                from public_activity where is_work(kind)
                group by project_id, repository_id, person_id, organisation_id, ours, bot"""), ledger.counts("""
                select concat_ws(' ', project_id, repository_id, coalesce(person_id, 0), coalesce(organisation_id, 0), ours, bot,
                         contributions), credits from public_work_of_ever"""), when);
        assertEquals(ledger.counts("""
                select concat_ws(' ', project_id, repository_id, coalesce(person_id, 0), bot, min(day)), 1
                from public_activity where is_work(kind) group by project_id, repository_id, person_id, bot"""), ledger.counts("""
                select concat_ws(' ', project_id, repository_id, coalesce(person_id, 0), bot, min(first_day)), 1
                from public_first_day group by project_id, repository_id, person_id, bot"""), when);
        for (var view : Map.of(
                        "activity", "presence",
                        "public_activity", "public_presence")
                .entrySet()) {
            assertEquals(
                    ledger.counts("""
                    select concat_ws(' ', repository_id, month_of(day), coalesce(person_id, 0), coalesce(organisation_id, 0), bot,
                             coalesce(sum(credits) filter (where is_work(kind)), 0)), sum(credits)
                    from %s group by repository_id, month_of(day), person_id, organisation_id, bot""".formatted(view.getKey())),
                    ledger.counts("""
                    select concat_ws(' ', repository_id, month, coalesce(person_id, 0), coalesce(organisation_id, 0), bot, work),
                             credits from %s""".formatted(view.getValue())),
                    when + ", " + view.getValue());
        }
    }

    /** The same, and that there was something to compare. */
    public void assertExactAndFilled(String when) {
        assertExact(when);
        assertFalse(
                ledger.counts("select kind, sum(credits) from public_month group by 1")
                        .isEmpty(),
                when);
    }

    /** Over people, over organisations and in all, kind by kind: as many credits as the ledger has, none lost, none twice. */
    public void assertSumsAgree(String when) {
        var total = ledger.counts("select kind, count(*) from contribution where not removed group by 1");
        for (var by : new String[] {"person_id", "organisation_id", "bot", "repository_id"}) {
            assertEquals(
                    total,
                    ledger.counts(
                            "select kind, sum(n) from (select kind, %s, sum(credits) as n from activity group by 1, 2) g group by 1"
                                    .formatted(by)),
                    when + ", by " + by);
        }
    }

    /** How many marks wait for a step. */
    public long marks() {
        return Stream.of("tally_mark", "tally_presence_mark", "tally_person_mark", "tally_total_mark")
                .mapToLong(ledger::count)
                .sum();
    }
}
