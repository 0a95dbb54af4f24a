package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.contribution.ContributionRow;
import dev.stoa.contribution.ElsewhereQueries.Elsewhere;
import dev.stoa.contribution.Invitation;
import dev.stoa.contribution.PersonQueries.Person;
import dev.stoa.portal.Atom.Entry;
import dev.stoa.project.ProjectSummary;
import dev.stoa.sponsorship.giving.Gift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list shows, each as an entry of its feed. */
final class FeedEntries {

    private FeedEntries() {}

    static Entry project(ProjectSummary project) {
        return entry(
                Atom.id("project", project.id()),
                project.name(),
                "/projects/" + project.slug(),
                project.pushedAt(),
                project.description());
    }

    static Entry person(Person person) {
        return entry(
                Atom.id("person", person.handle()),
                person.name(),
                PersonPage.address(person.handle()),
                start(person.latest()),
                "%,d contributions since %s".formatted(person.work(), person.first()));
    }

    static Entry contribution(ContributionRow row) {
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

    static Entry elsewhere(Elsewhere one) {
        return entry(
                Atom.id("elsewhere", one.repository()),
                one.repository(),
                one.url(),
                start(one.latest()),
                "%,d contributions of %,d people".formatted(one.work(), one.people()));
    }

    static Entry invitation(Invitation issue) {
        return entry(
                Atom.id("issue", issue.id()),
                issue.projectName() + ": " + issue.title(),
                issue.url(),
                issue.openedAt(),
                String.join(", ", issue.labels())
                        + (issue.language() == null ? "" : ". Written in " + issue.language() + "."));
    }

    static Entry gift(Gift gift) {
        return entry(
                "urn:uuid:" + gift.key(),
                gift.to() + ": " + gift.kindLabel().toLowerCase(Locale.ROOT)
                        + (gift.money() == null ? "" : ", " + gift.money()),
                gift.path(),
                gift.changedAt(),
                Stream.of(gift.on() + ", " + gift.place(), gift.what(), gift.why(), gift.sample() ? "Sample data" : "")
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.endsWith(".") ? part : part + ".")
                        .collect(Collectors.joining(" ")));
    }

    static Entry post(Article post) {
        return entry(
                Atom.id("news", post.slug()), post.title(), "/news/" + post.slug(), start(post.date()), post.summary());
    }

    static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static Entry entry(String id, String title, String path, Instant at, String summary) {
        var when = at == null ? Instant.EPOCH : at;
        return new Entry(id, title, path, when, when, summary == null ? "" : summary);
    }
}
