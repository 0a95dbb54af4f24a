package dev.stoa.portal;

import dev.stoa.event.talk.TalkLine;
import dev.stoa.site.Address;
import java.time.LocalDate;
import java.util.List;

/**
 * One talk in a list.
 *
 * @param speakers each leading to what they have said; only those who may be named
 */
public record TalkRow(
        String slug,
        String title,
        LocalDate day,
        Link event,
        List<Link> speakers,
        String video,
        String slides,
        boolean sample) {

    static TalkRow of(TalkLine talk) {
        return new TalkRow(
                talk.slug(),
                talk.title(),
                talk.day(),
                new Link(talk.eventTitle(), "/events/" + talk.event()),
                talk.speakers().stream().map(TalkRow::speaker).toList(),
                talk.video(),
                talk.slides(),
                talk.sample());
    }

    static List<TalkRow> of(List<TalkLine> talks) {
        return talks.stream().map(TalkRow::of).toList();
    }

    /** Who has a page of their own is there; all others have the list of their talks. */
    static Link speaker(TalkLine.Who who) {
        return new Link(
                who.name(),
                who.handle() == null
                        ? Address.of("/talks").with("person", who.name()).toString()
                        : PersonPage.address(who.handle()));
    }
}
