package dev.stoa.support;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.event.EditionFacts;
import dev.stoa.site.Money;
import dev.stoa.site.Slug;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.Terms;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.outcome.Goal;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/** Conferences and sponsorships for tests, with colleagues of stable names: erik edits, anna approves, finn pays. */
@Singleton
public class Desk {

    public static final Instant BEGUN = Instant.parse("2025-01-10T09:00:00Z");
    public static final Actor ERIK = Actor.of("erik", "editor");
    public static final Actor ANNA = Actor.of("anna", "approver");
    public static final Actor FINN = Actor.of("finn", "finance");
    /** Stands in every internal field, and must never stand on a public page. */
    public static final String CANARY = "canary-8c1f";

    /** An edition, stored once: the slug is the name's and the year's. */
    public String edition(String name, LocalDate startsOn, String city, String country) {
        var slug = Slug.of(name + " " + startsOn.getYear());
        QuarkusTransaction.requiringNew().run(() -> {
            if (Edition.bySlug(slug).isEmpty()) {
                var conference = Conference.bySlug(Slug.of(name)).orElseGet(() -> {
                    var first = new Conference(Slug.of(name), name);
                    first.persist();
                    return first;
                });
                var facts = new EditionFacts(
                        name,
                        startsOn,
                        startsOn.plusDays(2),
                        city,
                        country,
                        city == null,
                        URI.create("https://example.org/" + slug),
                        null,
                        null,
                        null,
                        new TreeSet<>());
                new Edition(conference, slug, facts, BEGUN).persist();
            }
        });
        return slug;
    }

    /** PyCon Sweden 2025 in Stockholm. */
    public String pycon() {
        return edition("PyCon Sweden", LocalDate.of(2025, 11, 12), "Stockholm", "Sweden");
    }

    /** Begun by erik, who looks after it; SEK 45,000, Gold; shown to visitors once it is committed. */
    public long sponsorship(String edition) {
        return sponsorship(edition, "SEK", "45000", ERIK);
    }

    public long sponsorship(String edition, String currency, String amount, Actor owner) {
        return QuarkusTransaction.requiringNew()
                .call(() -> begin(
                        terms(
                                edition,
                                currency,
                                amount,
                                owner.name(),
                                budget(currency + " for tests", 2025, currency, "10000000")),
                        owner));
    }

    /** With a goal that is reached, so that it can be committed to and closed. */
    private static long begin(Terms terms, Actor owner) {
        long id = Sponsorship.begin(terms, owner, BEGUN).id;
        goal(id, "Talk attendees", 100, 80);
        return id;
    }

    /** What it is for, in people. @param actual null where nobody counted yet */
    public static void goal(long sponsorship, String title, int expected, Integer actual) {
        var goal = new Goal();
        goal.sponsorshipId = sponsorship;
        goal.title = title;
        goal.unit = "people";
        goal.expected = expected;
        goal.actual = actual;
        goal.createdBy = ERIK.name();
        goal.createdAt = BEGUN;
        goal.persist();
    }

    /** Along the straight way, each step by whose it is, up to this state. */
    public void moveTo(long id, SponsorshipState last) {
        QuarkusTransaction.requiringNew().run(() -> {
            Sponsorship sponsorship = Sponsorship.findById(id);
            var at = BEGUN;
            while (sponsorship.state != last) {
                var next = SponsorshipState.values()[sponsorship.state.ordinal() + 1];
                at = at.plusSeconds(86_400);
                sponsorship.move(next, who(next), null, at);
            }
        });
    }

    private static Actor who(SponsorshipState next) {
        return switch (next) {
            case COMMITTED -> ANNA;
            case CLOSED -> FINN;
            default -> ERIK;
        };
    }

    private static Terms terms(String edition, String currency, String amount, String owner, Budget budget) {
        return new Terms(
                Edition.bySlug(edition).orElseThrow(),
                "Gold",
                Money.of(amount, currency),
                owner,
                "Because our people meet theirs here.",
                true,
                CANARY + " notes",
                budget.choice());
    }

    /** The budget of this name, stored once. */
    public long budget(String name, String currency, String amount) {
        return QuarkusTransaction.requiringNew().call(() -> budget(name, 2025, currency, amount).id);
    }

    private static Budget budget(String name, int year, String currency, String amount) {
        return Budget.named(name).orElseGet(() -> {
            var budget = new Budget();
            budget.name = name;
            budget.fiscalYear = year;
            budget.startsOn = LocalDate.of(year, 1, 1);
            budget.costCentre = "CC-1";
            budget.topic = name;
            budget.currency = currency;
            budget.amount = Money.of(amount, currency).amount();
            budget.createdBy = FINN.name();
            budget.createdAt = BEGUN;
            budget.persist();
            return budget;
        });
    }

    /** Another sponsorship for the same edition, paid out of this budget. */
    public long sponsorship(String edition, String currency, String amount, Actor owner, long budget) {
        return QuarkusTransaction.requiringNew()
                .call(() -> begin(
                        terms(
                                edition,
                                currency,
                                amount,
                                owner.name(),
                                Budget.byId(budget).orElseThrow()),
                        owner));
    }
}
