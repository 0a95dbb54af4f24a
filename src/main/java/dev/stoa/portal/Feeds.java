package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.content.Articles;
import dev.stoa.contribution.ContributionRow;
import dev.stoa.contribution.ContributionRows;
import dev.stoa.contribution.ContributionRows.Place;
import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.contribution.ElsewhereQueries.Elsewhere;
import dev.stoa.contribution.PersonQueries;
import dev.stoa.contribution.PersonQueries.Person;
import dev.stoa.contribution.Scope;
import dev.stoa.event.EventNews;
import dev.stoa.event.talk.TalkLine;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.group.GroupNews;
import dev.stoa.platform.StoaConfig;
import dev.stoa.portal.Atom.Entry;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSearch;
import dev.stoa.project.ProjectSummary;
import dev.stoa.project.ReleaseQueries;
import dev.stoa.site.Syndicated;
import dev.stoa.sponsorship.PublicSponsorship;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
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
        all.put("/news", () -> feed("News of %s", "/news", news()));
    }

    /** @param list its address, one of those of {@code PublicRoutes.hasFeed} */
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
                .map(Feeds::project);
    }

    private static Entry project(ProjectSummary project) {
        return entry(
                Atom.id("project", project.id()),
                project.name(),
                "/projects/" + project.slug(),
                project.pushedAt(),
                project.description());
    }

    private Stream<Entry> releases() {
        return releases.newest("", 0, MOST).stream()
                .map(release -> entry(
                        Atom.id("release", release.url() + "/" + release.tag()),
                        release.project() + " " + release.tag(),
                        "/projects/" + release.slug() + "#releases",
                        release.publishedAt(),
                        release.name()));
    }

    private Stream<Entry> people() {
        return people.find(new PersonQueries.Search("", null, "", PersonQueries.Sort.RECENT), MOST, 0).stream()
                .map(Feeds::person);
    }

    private static Entry person(Person person) {
        return entry(
                Atom.id("person", person.handle()),
                person.name(),
                PersonPage.address(person.handle()),
                start(person.latest()),
                "%,d contributions since %s".formatted(person.work(), person.first()));
    }

    private Stream<Entry> contributions() {
        return rows.find(Scope.all(), Place.NEWEST, MOST).rows().stream().map(Feeds::contribution);
    }

    private static Entry contribution(ContributionRow row) {
        var who = row.name() == null ? "Somebody" : row.name();
        return entry(
                Atom.id(
                        "contribution",
                        Stream.of(row.kind(), row.repository(), row.number(), row.commit(), row.handle(), row.at())
                                .map(String::valueOf)
                                .collect(Collectors.joining("/"))),
                row.title() == null ? row.kind().one() + " in " + row.repository() : row.title(),
                row.url() == null ? "/contributions/rows" : row.url(),
                row.at(),
                "%s, %s in %s".formatted(who, row.kind().one().toLowerCase(Locale.ROOT), row.repository()));
    }

    private Stream<Entry> elsewhere() {
        return elsewhere.repositories(0, MOST).some().stream()
                .map(Feeds::elsewhere)
                .sorted(Comparator.comparing(Entry::updated).reversed());
    }

    private static Entry elsewhere(Elsewhere one) {
        return entry(
                Atom.id("elsewhere", one.repository()),
                one.repository(),
                one.url(),
                start(one.latest()),
                "%,d contributions of %,d people".formatted(one.work(), one.people()));
    }

    private Stream<Entry> talks() {
        return talks.all().stream()
                .sorted(Comparator.comparing(TalkLine::changedAt).reversed())
                .limit(MOST)
                .map(talk -> entry(
                        Atom.id("talk", talk.slug()),
                        talk.title(),
                        "/talks/" + talk.slug(),
                        talk.changedAt(),
                        talk.speakers().stream().map(TalkLine.Who::name).collect(Collectors.joining(", ")) + ", "
                                + talk.eventTitle()));
    }

    private static Stream<Entry> groups() {
        return GroupNews.latest(MOST).stream()
                .map(group -> entry(
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
                .map(one -> entry(
                        Atom.id("sponsorship", one.edition()),
                        one.title() + " (" + one.tier() + ")",
                        "/events/" + one.edition(),
                        one.changedAt(),
                        one.when() + ", " + one.place() + ". " + one.why() + (one.sample() ? " (Sample data.)" : "")));
    }

    private Stream<Entry> news() {
        return articles.news().stream().limit(MOST).map(Feeds::post);
    }

    private static Entry post(Article post) {
        return entry(
                Atom.id("news", post.slug()), post.title(), "/news/" + post.slug(), start(post.date()), post.summary());
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Entry entry(String id, String title, String path, Instant at, String summary) {
        var when = at == null ? Instant.EPOCH : at;
        return new Entry(id, title, path, when, when, summary == null ? "" : summary);
    }
}
