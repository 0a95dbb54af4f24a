package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.content.Articles;
import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Pulse;
import dev.stoa.event.Edition;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.event.rsvp.PageWords;
import dev.stoa.event.talk.TalkLine;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.DateSpan;
import dev.stoa.site.picture.Card;
import dev.stoa.site.picture.Card.Fact;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands on the picture of a page, from the same public data as the page; at most two statements each. */
@Singleton
class PictureCards {

    @Inject
    ProjectQueries projects;

    @Inject
    ContributionQueries contributions;

    @Inject
    TalkQueries talks;

    @Inject
    Articles articles;

    @Inject
    Today today;

    Card site() {
        var greeting = articles.page("home").orElse(HomePage.GREETING);
        return new Card("Open source", greeting.title(), greeting.summary(), List.of(), List.of());
    }

    /** @param folder {@code news} or {@code pages} */
    Optional<Article> article(String folder, String slug) {
        return folder.equals("news") ? articles.post(slug) : articles.page(slug);
    }

    Card article(Article article) {
        return new Card(
                article.date() == null ? "Open source" : "News",
                article.title(),
                article.summary() == null ? "" : article.summary(),
                List.of(),
                List.of());
    }

    Optional<Card> project(String slug) {
        return projects.bySlug(slug).map(this::project);
    }

    private Card project(ProjectSummary project) {
        var pulse = contributions.pulses(List.of(project.id()), today.utc()).getOrDefault(project.id(), Pulse.NONE);
        var facts = new ArrayList<Fact>();
        if (pulse.contributors() > 0) {
            facts.add(fact(pulse.contributors(), pulse.contributors() == 1 ? "contributor" : "contributors"));
        }
        if (project.stars() > 0) {
            facts.add(fact(project.stars(), project.stars() == 1 ? "star" : "stars"));
        }
        return new Card(
                project.language() == null ? "Project" : project.language() + " project",
                project.name(),
                project.description() == null ? "" : project.description(),
                facts,
                pulse.quarters());
    }

    private static Fact fact(long number, String meaning) {
        return new Fact(String.format(Locale.ENGLISH, "%,d", number), meaning);
    }

    Optional<Card> event(String slug) {
        return Edition.bySlug(slug)
                .map(PictureCards::conference)
                .or(() -> Occurrence.visible(slug).map(PictureCards::meetup))
                .or(() -> MeetupSeries.visible(slug).map(PictureCards::series));
    }

    private static Card conference(Edition edition) {
        return event(
                "Conference",
                edition.name,
                PageWords.place(edition.city, edition.country, edition.online),
                new DateSpan(edition.startsOn, edition.endsOn).toString(),
                edition.state.badge());
    }

    private static Card meetup(Occurrence date) {
        var row = SeriesPage.row(date);
        return event("Meetup", row.name(), date.group.name + " · " + row.place(), row.days(), row.badge());
    }

    private static Card series(MeetupSeries series) {
        return event(
                "Meetups",
                series.title,
                series.group.name + " · " + series.place().line(),
                Rhythm.of(series),
                series.state.badge());
    }

    private static Card event(String kind, String name, String place, String when, String state) {
        return new Card(kind, name, place, List.of(new Fact(when, state)), List.of());
    }

    Optional<Card> talk(String slug) {
        return talks.bySlug(slug).map(whole -> talk(whole.line()));
    }

    private static Card talk(TalkLine talk) {
        var speakers = talk.speakers().stream().map(TalkLine.Who::name).collect(Collectors.joining(", "));
        return new Card(
                "Talk",
                talk.title(),
                speakers,
                List.of(new Fact(new DateSpan(talk.day(), talk.day()).toString(), talk.eventTitle())),
                List.of());
    }
}
