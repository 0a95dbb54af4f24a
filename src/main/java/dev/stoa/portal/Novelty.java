package dev.stoa.portal;

import dev.stoa.contribution.PersonQueries.Newcomer;
import dev.stoa.event.talk.TalkLine;
import dev.stoa.project.ReleaseQueries;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that is new.
 *
 * @param icon of {@code img/icons.svg}
 * @param kind the same in a word
 * @param on the day (UTC; of a talk, local to its place)
 */
record Novelty(String icon, String kind, String title, String href, String about, LocalDate on) {

    /** The latest first, so many in all. */
    static List<Novelty> of(
            List<ReleaseQueries.Line> releases, List<TalkLine> talks, List<Newcomer> newcomers, int most) {
        return Stream.of(
                        releases.stream().map(Novelty::release),
                        talks.stream().map(Novelty::talk),
                        newcomers.stream().map(Novelty::newcomer))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Novelty::on).reversed())
                .limit(most)
                .toList();
    }

    private static Novelty release(ReleaseQueries.Line release) {
        return new Novelty(
                "tag",
                texts().release(),
                release.project() + " " + release.tag(),
                "/projects/" + release.slug(),
                release.name() == null ? "" : release.name(),
                LocalDate.ofInstant(release.publishedAt(), ZoneOffset.UTC));
    }

    private static Novelty talk(TalkLine talk) {
        return new Novelty(
                "talk", texts().talk(), talk.title(), "/talks/" + talk.slug(), talk.eventTitle(), talk.day());
    }

    private static Novelty newcomer(Newcomer newcomer) {
        return new Novelty(
                "person",
                texts().firstContribution(),
                newcomer.name(),
                PersonPage.address(newcomer.handle()),
                newcomer.project() == null ? "" : texts().to(newcomer.project()),
                newcomer.first());
    }

    private static HomeTexts texts() {
        return Texts.of(HomeTexts.class);
    }
}
