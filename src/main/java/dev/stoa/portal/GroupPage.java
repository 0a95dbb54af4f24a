package dev.stoa.portal;

import dev.stoa.event.EventFilter;
import dev.stoa.event.EventQueries;
import dev.stoa.event.talk.TalkLine;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.group.GroupLife;
import dev.stoa.group.GroupLine;
import dev.stoa.group.GroupLogo;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.Languages;
import dev.stoa.group.LinkKind;
import dev.stoa.group.Organiser;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Address;
import dev.stoa.site.Markdown;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.workflow.Move;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One user group: what it is, where, who runs it, what became of it and what the company has given. Eight statements.
 *
 * @param description as HTML that is safe; null where nobody has told
 * @param contact where to write to, for visitors; null where that is private
 * @param meetups the next ones, at most six
 * @param picture a logo that the group sent, for which one statement more is needed; or null
 * @param organisers who agreed to be named
 * @param map around the place, or null
 * @param elsewhere the place on a map of others, or null
 */
public record GroupPage(
        String slug,
        String name,
        String place,
        String region,
        boolean virtual,
        GroupStatus status,
        boolean sample,
        RawString description,
        List<EventRow> meetups,
        String url,
        String site,
        List<Link> links,
        List<Link> topics,
        List<Link> languages,
        String conduct,
        String logo,
        GroupLogo.Size picture,
        Link contact,
        List<String> organisers,
        GeoPoint position,
        MapPicture map,
        String elsewhere,
        List<Step> history,
        Given given,
        List<TalkRow> talks,
        Link country,
        List<GroupLine> neighbours) {

    /** When it came to stand as it did; why is between the group and us. */
    public record Step(Instant at, GroupStatus status) {

        public String label() {
            var texts = Texts.of(GroupTexts.class);
            return switch (status) {
                case ACTIVE -> texts.statusActive();
                case PAUSED -> texts.statusPaused();
                case RETIRED -> texts.statusRetired();
                case PROPOSED, DECLINED -> status.label();
            };
        }
    }

    private static final double AROUND = 14;

    private static final int MEETUPS = 6;

    static Optional<GroupPage> of(String slug, LocalDate today, TalkQueries talks) {
        return UserGroup.visible(slug).map(group -> of(group, today, talks));
    }

    private static GroupPage of(UserGroup group, LocalDate today, TalkQueries talks) {
        var country = Country.countryName(group.country);
        var position = group.position();
        var place = group.city == null ? country : group.city + ", " + country;
        return new GroupPage(
                group.slug,
                group.name,
                place,
                group.region,
                group.virtual,
                group.status,
                group.sample,
                group.description.isEmpty() ? null : new RawString(Markdown.html(group.description)),
                new EventQueries(EventFilter.ALL.ofGroup(group.slug), today)
                        .coming(0, MEETUPS).stream().map(EventRow::of).toList(),
                group.url,
                SiteName.of(group.url),
                links(group),
                group.topics.stream()
                        .map(topic -> chosen("topic", topic, topic))
                        .toList(),
                group.languages.stream()
                        .map(tag -> chosen("language", tag, Languages.name(tag)))
                        .toList(),
                group.codeOfConductUrl,
                group.logoUrl,
                group.picture == null ? null : GroupLogo.size(group.picture).orElse(null),
                group.contactPublic ? contact(group.contact) : null,
                Organiser.shown(group.id),
                position,
                position == null
                        ? null
                        : MapPicture.of(Texts.of(GroupsTexts.class).groupOnMap(group.name), position, AROUND),
                position == null ? null : map(position),
                history(group.id),
                Given.to(group.id),
                talks.ofGroup(group.slug).stream()
                        .filter(talk -> talk.speakers().stream().anyMatch(TalkLine.Who::ours))
                        .map(TalkRow::of)
                        .toList(),
                chosen("country", group.country, country),
                group.neighbours());
    }

    private static Link chosen(String parameter, String value, String label) {
        return new Link(label, Address.of("/groups").with(parameter, value).toString());
    }

    private static List<Link> links(UserGroup group) {
        var links = group.links;
        return Arrays.stream(LinkKind.values())
                .filter(links::containsKey)
                .map(kind -> new Link(label(kind), links.get(kind)))
                .toList();
    }

    private static String label(LinkKind kind) {
        var texts = Texts.of(GroupTexts.class);
        return switch (kind) {
            case CHAT -> texts.chat();
            case CODE -> texts.code();
            case VIDEO -> texts.video();
            case SOCIAL -> texts.social();
            case CALENDAR -> texts.calendar();
        };
    }

    private static Link contact(String contact) {
        return contact.startsWith("http")
                ? new Link(Texts.of(GroupTexts.class).contactPage(), contact)
                : new Link(contact, "mailto:" + contact);
    }

    private static List<Step> history(long group) {
        return Move.of(GroupLife.LIFE.subject(), group).reversed().stream()
                .filter(move -> GroupStatus.SHOWN.contains(GroupStatus.valueOf(move.toState)))
                .map(move -> new Step(move.at, GroupStatus.valueOf(move.toState)))
                .toList();
    }

    private static String map(GeoPoint place) {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=11/%1$.5f/%2$.5f",
                place.latitude(),
                place.longitude());
    }
}
