package dev.stoa.sponsorship.people;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Trail;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who is there, or one of them.
 *
 * @param one the address of the one that is edited; null on the list
 * @param stored how it stands now, after somebody else has saved; null otherwise
 */
public record PeoplePage(
        String title,
        String back,
        String href,
        boolean sample,
        boolean mayWrite,
        List<Row> rows,
        String one,
        String name,
        Typed typed,
        Errors errors,
        String stored,
        int version,
        List<Option> roles,
        List<Option> travels,
        List<Trail.Entry> trail) {

    /** @param toBook the journey is still to be booked */
    public record Row(String person, String role, String says, boolean toBook, String href) {}

    static PeoplePage list(Sponsorship sponsorship, Actor actor, ParticipationReading tried) {
        var blank = new Typed(Map.of("role", Role.ATTENDS.name(), "travel", Travel.TO_BOOK.name()));
        return page(
                sponsorship,
                actor,
                Participation.of(sponsorship.id).stream()
                        .map(each -> new Row(
                                each.person,
                                each.role.toString(),
                                each.words(),
                                each.travel == Travel.TO_BOOK,
                                href(sponsorship.id) + "/" + each.id))
                        .toList(),
                null,
                tried == null ? blank : tried.typed(),
                tried == null ? Errors.NONE : tried.errors(),
                false);
    }

    static PeoplePage one(
            Sponsorship sponsorship, Participation one, Actor actor, ParticipationReading tried, boolean outdated) {
        var version = Integer.toString(one.version);
        var typed = tried == null
                ? new Typed(Map.of(
                        "person",
                        one.person,
                        "role",
                        one.role.name(),
                        "travel",
                        one.travel.name(),
                        "arrivesOn",
                        Objects.toString(one.arrivesOn, ""),
                        "leavesOn",
                        Objects.toString(one.leavesOn, ""),
                        "agreed",
                        one.agreed ? "yes" : "",
                        "note",
                        one.note,
                        "version",
                        version))
                : outdated ? tried.typed().with("version", version) : tried.typed();
        return page(sponsorship, actor, List.of(), one, typed, tried == null ? Errors.NONE : tried.errors(), outdated);
    }

    private static PeoplePage page(
            Sponsorship sponsorship,
            Actor actor,
            List<Row> rows,
            Participation one,
            Typed typed,
            Errors errors,
            boolean outdated) {
        return new PeoplePage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                href(sponsorship.id),
                sponsorship.sample,
                actor.is("editor"),
                rows,
                one == null ? null : href(sponsorship.id) + "/" + one.id,
                one == null ? "People" : one.person + " " + one.role,
                typed,
                errors,
                outdated ? one.person + " " + one.role + ", " + one.words() : null,
                one == null ? 0 : one.version,
                options(Role.values()),
                options(Travel.values()),
                one == null
                        ? List.of()
                        : Trail.of(Participation.SUBJECT, one.id).entries());
    }

    static String href(long sponsorship) {
        return "/admin/sponsorships/" + sponsorship + "/people";
    }

    private static List<Option> options(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), value.toString()))
                .toList();
    }
}
