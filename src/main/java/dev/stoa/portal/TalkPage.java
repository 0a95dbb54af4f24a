package dev.stoa.portal;

import dev.stoa.event.talk.TalkLine;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.site.Address;
import dev.stoa.site.Language;
import dev.stoa.site.Markdown;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One talk, and the others at the same event. Two statements.
 *
 * @param text the abstract as HTML that is safe; null where there is none
 */
public record TalkPage(
        String slug,
        String title,
        List<Link> speakers,
        LocalDate day,
        Link event,
        Link group,
        String language,
        List<Link> topics,
        String video,
        String videoSite,
        String slides,
        String slidesSite,
        RawString text,
        List<TalkRow> others,
        boolean sample) {

    static Optional<TalkPage> of(TalkQueries talks, String slug) {
        return talks.bySlug(slug).map(whole -> of(talks, whole));
    }

    private static TalkPage of(TalkQueries talks, TalkQueries.Whole whole) {
        var talk = whole.line();
        return new TalkPage(
                talk.slug(),
                talk.title(),
                talk.speakers().stream().map(TalkRow::speaker).toList(),
                talk.day(),
                new Link(talk.eventTitle(), "/events/" + talk.event()),
                talk.group() == null ? null : new Link(talk.groupName(), "/groups/" + talk.group()),
                talk.language() == null
                        ? null
                        : Locale.forLanguageTag(talk.language()).getDisplayLanguage(Language.current().locale),
                talk.topics().stream().map(TalkPage::topic).toList(),
                talk.video(),
                talk.video() == null ? null : SiteName.of(talk.video()),
                talk.slides(),
                talk.slides() == null ? null : SiteName.of(talk.slides()),
                whole.summary().isEmpty() ? null : new RawString(Markdown.html(whole.summary())),
                others(talks.at(talk.event()), talk),
                talk.sample());
    }

    private static List<TalkRow> others(List<TalkLine> all, TalkLine talk) {
        return all.stream()
                .filter(other -> !other.slug().equals(talk.slug()))
                .map(TalkRow::of)
                .toList();
    }

    private static Link topic(String topic) {
        return new Link(topic, Address.of("/talks").with("topic", topic).toString());
    }
}
