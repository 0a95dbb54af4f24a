package dev.stoa.site;

import java.util.List;
import java.util.Set;

/**
 * A part of the desk's menu. The parts go from what a day brings to what lies behind the numbers. The command box finds the same
 * places, so that each is named here and nowhere else.
 *
 * @param label empty for what belongs to all
 */
public record DeskMenu(String label, List<Place> places) {

    /** The command box itself, which is in the menu and finds all the others. */
    public static final Place COMMAND = new Place("command", "/admin/command", "Find and do", "");

    /**
     * A page that staff go to from anywhere.
     *
     * @param section by which a page says that it is there
     * @param words by which the command box finds it beside its label
     * @param roles who may open it; empty for everybody on the desk
     */
    public record Place(String section, String href, String label, String words, Set<String> roles) {

        Place(String section, String href, String label, String words, String... roles) {
            this(section, href, label, words, Set.of(roles));
        }
    }

    public static final List<DeskMenu> PARTS = List.of(
            new DeskMenu(
                    "",
                    COMMAND,
                    new Place("today", "/admin", "Today", "home dashboard tasks what needs me news"),
                    new Place("calendar", "/admin/calendar", "My calendar", "ics feed"),
                    new Place("history", "/admin/history", "History", "audit trail who changed what when undo")),
            new DeskMenu(
                    "Sponsorships",
                    new Place("sponsorships", "/admin/sponsorships", "Sponsorships", "list table pipeline"),
                    new Place("board", "/admin/board", "Board", "pipeline kanban columns states sponsorships"),
                    new Place(
                            "sponsorship-requests",
                            "/admin/sponsorship-requests",
                            "Sponsorship requests",
                            "asked inbox score review"),
                    new Place("deadlines", "/admin/deadlines", "Deadlines", "due late overdue mine"),
                    new Place(
                            "approvals",
                            "/admin/approvals",
                            "Approvals",
                            "rules thresholds two approvers delegation away stand in"),
                    new Place("tables", "/admin/tables/invoices", "Invoices and more", "all table bills payments"),
                    new Place("attendance", "/admin/attendance", "Who went where", "fairness people conferences year"),
                    new Place(
                            "outcomes", "/admin/outcomes", "Outcomes", "over the years goals cost debrief comparison")),
            new DeskMenu(
                    "Money",
                    new Place("budgets", "/admin/budgets", "Budgets", "money fiscal year cost centre forecast"),
                    new Place("rates", "/admin/rates", "Exchange rates", "ecb currency euro")),
            new DeskMenu(
                    "Groups and events",
                    new Place("groups", "/admin/groups", "User groups", "communities meetups"),
                    new Place("requests", "/admin/requests", "Requests", "support ask groups"),
                    new Place("venues", "/admin/venues", "Venues", "rooms hosting"),
                    new Place("meetups", "/admin/meetups", "Meetups", "series dates"),
                    new Place("conferences", "/admin/conferences", "Conferences", "editions events"),
                    new Place("talks", "/admin/talks", "Talks", "speakers cfp"),
                    new Place("imports", "/admin/imports", "Imports", "files calendar conferences")),
            new DeskMenu("Site", new Place("texts", "/admin/texts", "News and pages", "texts drafts content articles")),
            new DeskMenu(
                    "Community",
                    new Place("projects", "/admin/projects", "Projects", "repositories lifecycle"),
                    new Place("metrics", "/admin/metrics", "Metrics", "health response bench"),
                    new Place("people", "/admin/people", "People", "persons accounts"),
                    new Place("organisations", "/admin/organisations", "Organisations", "companies affiliation"),
                    new Place(
                            "corrections", "/admin/corrections", "Corrections", "contributors employer names confirm"),
                    new Place("identities", "/admin/identities", "Identities", "merge persons same"),
                    new Place("bots", "/admin/bots", "Bots", "accounts rules"),
                    new Place("decisions", "/admin/decisions", "Decisions", "affiliation undo people")),
            new DeskMenu(
                    "GitHub",
                    new Place("sync", "/admin/sync", "GitHub sync", "first full repositories"),
                    new Place("deliveries", "/admin/deliveries", "GitHub deliveries", "webhook"),
                    new Place("hooks", "/admin/hooks", "GitHub hooks", "webhook repair"),
                    new Place("completeness", "/admin/completeness", "Completeness", "github repair"),
                    new Place("upstreams", "/admin/upstreams", "Upstream", "projects of others"),
                    new Place("pipeline", "/admin/pipeline", "Pipeline", "events queue")),
            new DeskMenu(
                    "Portal",
                    new Place("users", "/admin/users", "Users and roles", "colleagues permissions", "admin")));

    private DeskMenu(String label, Place... places) {
        this(label, List.of(places));
    }
}
