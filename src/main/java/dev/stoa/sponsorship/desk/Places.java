package dev.stoa.sponsorship.desk;

import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The pages of the desk, by what they are called and what is done there. */
@Singleton
@Priority(90)
class Places implements Finder {

    /** @param roles who may open it; empty for everybody on the desk */
    private record Place(String title, String href, String words, Set<String> roles) {}

    private static final List<Place> ALL = List.of(
            new Place("Today", "/admin", "home dashboard tasks what needs me news", Set.of()),
            new Place("Sponsorships", "/admin/sponsorships?view=all", "list table pipeline", Set.of()),
            new Place("Sponsorship requests", "/admin/sponsorship-requests", "asked inbox score review", Set.of()),
            new Place(
                    "Write a request down",
                    "/admin/sponsorship-requests/new",
                    "new sponsorship begin add create",
                    Set.of("editor")),
            new Place("Compare a quarter", "/admin/sponsorship-requests/comparison", "requests side by side", Set.of()),
            new Place(
                    "Rules, rubric and letter",
                    "/admin/sponsorship-requests/rules",
                    "eligibility criteria scoring decline",
                    Set.of()),
            new Place("Who went where", "/admin/attendance", "fairness people conferences year", Set.of()),
            new Place("Outcomes over the years", "/admin/outcomes", "goals cost debrief comparison", Set.of()),
            new Place("Board", "/admin/board", "pipeline kanban columns states sponsorships", Set.of()),
            new Place("New sponsorship", "/admin/sponsorships/new", "begin add create", Set.of("editor")),
            new Place(
                    "Sponsorships from a file",
                    "/admin/sponsorships/import",
                    "import csv spreadsheet edit",
                    Set.of("editor")),
            new Place("History", "/admin/history", "audit trail who changed what when undo", Set.of()),
            new Place("Deadlines", "/admin/deadlines", "due late overdue mine", Set.of()),
            new Place("All invoices", "/admin/tables/invoices", "and more table bills payments", Set.of()),
            new Place("All contracts", "/admin/tables/contracts", "table legal signature", Set.of()),
            new Place("All deliverables", "/admin/tables/deliverables", "table owed logo", Set.of()),
            new Place("All benefits", "/admin/tables/benefits", "table tickets booth", Set.of()),
            new Place("All renewals", "/admin/tables/renewals", "table next year", Set.of()),
            new Place("Waiting for my role", "/admin/waiting", "contracts invoices turn department", Set.of()),
            new Place("Benefits", "/admin/benefits", "tickets value left on the table", Set.of()),
            new Place("Budgets", "/admin/budgets", "money fiscal year cost centre forecast", Set.of()),
            new Place("New budget", "/admin/budgets/new", "begin add create money", Set.of("finance")),
            new Place("Exchange rates", "/admin/rates", "ecb currency euro", Set.of()),
            new Place(
                    "Approvals",
                    "/admin/approvals",
                    "rules thresholds two approvers delegation away stand in",
                    Set.of()),
            new Place("User groups", "/admin/groups", "communities meetups", Set.of()),
            new Place("Requests", "/admin/requests", "support ask groups", Set.of()),
            new Place("Venues", "/admin/venues", "rooms hosting", Set.of()),
            new Place("Meetups", "/admin/meetups", "series dates", Set.of()),
            new Place("Conferences", "/admin/conferences", "editions events", Set.of()),
            new Place("Talks", "/admin/talks", "speakers cfp", Set.of()),
            new Place("News and pages", "/admin/texts", "texts drafts content articles", Set.of()),
            new Place("Imports", "/admin/imports", "files calendar conferences", Set.of()),
            new Place("My calendar", "/admin/calendar", "ics feed", Set.of()),
            new Place("Projects", "/admin/projects", "repositories lifecycle", Set.of()),
            new Place("People", "/admin/people", "persons accounts", Set.of()),
            new Place("Corrections", "/admin/corrections", "contributors employer names confirm", Set.of()),
            new Place("Organisations", "/admin/organisations", "companies affiliation", Set.of()),
            new Place("GitHub deliveries", "/admin/deliveries", "webhook", Set.of()),
            new Place("Completeness", "/admin/completeness", "github repair", Set.of()),
            new Place("Metrics", "/admin/metrics", "health response bench", Set.of()),
            new Place("Identities", "/admin/identities", "merge persons same", Set.of()),
            new Place("Bots", "/admin/bots", "accounts rules", Set.of()),
            new Place("Decisions", "/admin/decisions", "affiliation undo people", Set.of()),
            new Place("GitHub sync", "/admin/sync", "first full repositories", Set.of()),
            new Place("GitHub hooks", "/admin/hooks", "webhook repair", Set.of()),
            new Place("Upstream", "/admin/upstreams", "projects of others", Set.of()),
            new Place("Pipeline", "/admin/pipeline", "events queue", Set.of()),
            new Place("Users and roles", "/admin/users", "colleagues permissions", Set.of("admin")));

    @Override
    public String heading() {
        return "Pages of the desk";
    }

    @Override
    public List<Found> find(String words, Actor actor, int most) {
        return ALL.stream()
                .filter(place -> place.roles.isEmpty() || actor.isOneOf(place.roles))
                .filter(place -> SearchText.finds(words, SearchText.of(place.title, place.words)))
                .limit(most)
                .map(place -> new Found(place.title, place.href, ""))
                .toList();
    }
}
