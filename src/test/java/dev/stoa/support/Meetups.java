package dev.stoa.support;

import dev.stoa.event.MeetupDesk;
import dev.stoa.event.MeetupPlan;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.event.Place;
import dev.stoa.event.WallTime;
import dev.stoa.group.UserGroup;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Meetups of user groups, made and published at the desk as an editor does. */
@Singleton
public class Meetups {

    public static final Actor EDITOR = Actor.of("erik", "editor");
    public static final Place NORRSKEN = new Place("Norrsken", "Birger Jarlsgatan 57", "Stockholm", "Sweden", null);

    @Inject
    MeetupDesk desk;

    /** A plan of two hours in Stockholm; rule and until may be null. */
    public static MeetupPlan plan(String title, String starts, String zone, String rule, String until) {
        return plan(title, starts, zone, 120, rule, until, NORRSKEN);
    }

    public static MeetupPlan plan(
            String title, String starts, String zone, int minutes, String rule, String until, Place place) {
        return new MeetupPlan(
                title,
                "Two talks, **one** evening.",
                new WallTime(LocalDateTime.parse(starts), minutes, ZoneId.of(zone)),
                rule,
                until == null ? null : LocalDateTime.parse(until),
                place,
                "https://meetup.example.org/kotlin",
                80,
                "en",
                List.of("backend", "kotlin"));
    }

    /** @return the id of the draft */
    public long draft(UserGroup group, MeetupPlan plan) {
        return desk.begin(group.id, plan, EDITOR);
    }

    /** @return the id of the series, which visitors see */
    public long published(UserGroup group, MeetupPlan plan) {
        long id = draft(group, plan);
        desk.publish(id, series(id).version, EDITOR);
        return id;
    }

    public MeetupSeries series(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> MeetupSeries.byId(id).orElseThrow());
    }

    /** Its dates in the order of the rule, each with its series. */
    public List<Occurrence> dates(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var series = MeetupSeries.byId(id).orElseThrow();
            var dates = Occurrence.of(series);
            dates.forEach(date -> date.series = series);
            return dates;
        });
    }
}
