package dev.stoa.portal;

import dev.stoa.content.Articles;
import dev.stoa.contribution.ContributionRows;
import dev.stoa.contribution.ContributionRows.Place;
import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.contribution.InvitationQueries;
import dev.stoa.contribution.PersonQueries;
import dev.stoa.contribution.Scope;
import dev.stoa.event.EventNews;
import dev.stoa.event.talk.TalkLine;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.group.GroupNews;
import dev.stoa.platform.StoaConfig;
import dev.stoa.portal.Atom.Entry;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSearch;
import dev.stoa.project.ReleaseQueries;
import dev.stoa.site.Syndicated;
import dev.stoa.sponsorship.PublicSponsorship;
import dev.stoa.sponsorship.giving.GiftQueries;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every list as a feed of what is new in it, the latest first. */
@Singleton
class Feeds implements Syndicated {

    private static final int MOST = 50;

    @Inject
    ProjectQueries projects;

    @Inject
    ReleaseQueries releases;

    @Inject
    PersonQueries people;

    @Inject
    ContributionRows rows;

    @Inject
    ElsewhereQueries elsewhere;

    @Inject
    TalkQueries talks;

    @Inject
    InvitationQueries invitations;

    @Inject
    GiftQueries gifts;

    @Inject
    Articles articles;

    @Inject
    EntityManager entities;

    @Inject
    StoaConfig config;

    private final Map<String, Supplier<Atom>> all = new LinkedHashMap<>();

    Feeds() {
        all.put("/projects", () -> feed("Projects of %s, the latest worked on", "/projects", projects()));
        all.put("/releases", () -> feed("Releases of %s", "/releases", releases()));
        all.put("/people", () -> feed("People who contribute to %s", "/people", people()));
        all.put("/contributions/rows", () -> feed("Contributions to %s", "/contributions/rows", contributions()));
        all.put(
                "/contributions/elsewhere",
                () -> feed("Where people of %s contribute elsewhere", "/contributions/elsewhere", elsewhere()));
        all.put("/events", () -> EventAtom.of(EventNews.latest(entities, MOST), company()));
        all.put("/talks", () -> feed("Talks of %s", "/talks", talks()));
        all.put("/groups", () -> feed("User groups that %s supports", "/groups", groups()));
        all.put("/sponsorships", () -> feed("Conferences that %s supports", "/sponsorships", sponsorships()));
        all.put("/good-first-issues", () -> feed("Good first issues of %s", "/good-first-issues", invitations()));
        all.put("/transparency", () -> feed("What %s gives", "/transparency", gifts()));
        all.put("/news", () -> feed("News of %s", "/news", news()));
    }

    /** @param list its address, one of those of {@code DataRoutes.hasFeed} */
    String text(String list) {
        return all.get(list).get().text(config.baseUrl(), config.websubHub());
    }

    /** Where there is a hub, its address stands in the headers too (WebSub, section 4). */
    Response answer(String list) {
        var answer = Response.ok(text(list));
        config.websubHub()
                .ifPresent(hub -> answer.header(
                        HttpHeaders.LINK,
                        "<%s>; rel=\"hub\", <%s>; rel=\"self\""
                                .formatted(hub, config.baseUrl().resolve(list + ".atom"))));
        return answer.build();
    }

    @Override
    @ActivateRequestContext
    public Map<String, String> texts() {
        return all.keySet().stream().collect(Collectors.toMap(list -> list + ".atom", this::text));
    }

    private Atom feed(String title, String list, Stream<Entry> entries) {
        return Atom.of(title.formatted(company()), list, company(), entries.toList());
    }

    private String company() {
        return config.company().name();
    }

    private Stream<Entry> projects() {
        return projects.search(new ProjectSearch("", "", ProjectSearch.Sort.ACTIVE), MOST, 0).stream()
                .map(FeedEntries::project);
    }

    private Stream<Entry> releases() {
        return releases.newest("", 0, MOST).stream()
                .map(release -> FeedEntries.entry(
                        Atom.id("release", release.url() + "/" + release.tag()),
                        release.project() + " " + release.tag(),
                        "/projects/" + release.slug() + "#releases",
                        release.publishedAt(),
                        release.name()));
    }

    private Stream<Entry> people() {
        return people.find(new PersonQueries.Search("", null, "", PersonQueries.Sort.RECENT), MOST, 0).stream()
                .map(FeedEntries::person);
    }

    private Stream<Entry> contributions() {
        return rows.find(Scope.all(), Place.NEWEST, MOST).rows().stream().map(FeedEntries::contribution);
    }

    private Stream<Entry> elsewhere() {
        return elsewhere.repositories(0, MOST).some().stream()
                .map(FeedEntries::elsewhere)
                .sorted(Comparator.comparing(Entry::updated).reversed());
    }

    private Stream<Entry> talks() {
        return talks.all().stream()
                .sorted(Comparator.comparing(TalkLine::changedAt).reversed())
                .limit(MOST)
                .map(talk -> FeedEntries.entry(
                        Atom.id("talk", talk.slug()),
                        talk.title(),
                        "/talks/" + talk.slug(),
                        talk.changedAt(),
                        talk.speakers().stream().map(TalkLine.Who::name).collect(Collectors.joining(", ")) + ", "
                                + talk.eventTitle()));
    }

    private static Stream<Entry> groups() {
        return GroupNews.latest(MOST).stream()
                .map(group -> FeedEntries.entry(
                        Atom.id("group", group.slug()),
                        group.name(),
                        "/groups/" + group.slug(),
                        group.since(),
                        Stream.of(group.city(), group.country())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", "))
                                + (group.sample() ? " (Sample data.)" : "")));
    }

    private static Stream<Entry> sponsorships() {
        return PublicSponsorship.latest(MOST).stream()
                .map(one -> FeedEntries.entry(
                        Atom.id("sponsorship", one.edition()),
                        one.title() + " (" + one.tier() + ")",
                        "/events/" + one.edition(),
                        one.changedAt(),
                        one.when() + ", " + one.place() + ". " + one.why() + (one.sample() ? " (Sample data.)" : "")));
    }

    private Stream<Entry> invitations() {
        return invitations.open().stream().limit(MOST).map(FeedEntries::invitation);
    }

    private Stream<Entry> gifts() {
        return gifts.all().stream().limit(MOST).map(FeedEntries::gift);
    }

    private Stream<Entry> news() {
        return articles.news().stream().limit(MOST).map(FeedEntries::post);
    }
}
