package dev.stoa.event.talk;

import dev.stoa.event.talk.Attendance.Role;
import dev.stoa.site.Outdated;
import dev.stoa.site.Slug;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every write to talks and to who is where: one method, one transaction, with its trail. */
@Singleton
public class TalkDesk {

    static final String SUBJECT = "talk";

    @Inject
    Clock clock;

    /** @return the new talk's number */
    @Transactional
    public long add(TalkFacts facts, boolean sample) {
        var talk = new Talk();
        talk.slug = freeSlug(facts.title());
        talk.sample = sample;
        talk.take(facts, clock.instant());
        talk.persist();
        return talk.id;
    }

    @Transactional
    void revise(long id, int seen, TalkFacts facts, Actor by) {
        var talk = Talk.toChange(id).orElseThrow(NotFoundException::new);
        if (talk.version != seen) {
            throw new Outdated();
        }
        var before = talk.facts();
        if (!before.equals(facts)) {
            Change.keep(SUBJECT, id, before.byField(), facts.byField(), by, clock.instant());
            talk.take(facts, clock.instant());
        }
    }

    /** Who of our people attends and organises, in place of whoever did; the event's trail keeps both. */
    @Transactional
    public void people(EventAt event, List<Speaker> attend, List<Speaker> organise, boolean sample, Actor by) {
        var before = Attendance.at(event);
        var after = Stream.concat(
                        organise.stream().map(who -> Attendance.of(event, who, Role.ORGANISES, sample)),
                        attend.stream()
                                .filter(who -> !organise.contains(who))
                                .map(who -> Attendance.of(event, who, Role.ATTENDS, sample)))
                .toList();
        Change.keep(event.subject(), event.id(), byRole(before), byRole(after), by, clock.instant());
        before.forEach(Attendance::delete);
        after.forEach(attendance -> attendance.persist());
    }

    private static Map<String, String> byRole(List<Attendance> all) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            roles.put(
                    role.label().toLowerCase(Locale.ROOT),
                    all.stream()
                            .filter(one -> one.role == role)
                            .map(one -> one.name == null ? "account " + one.accountId : one.name)
                            .collect(Collectors.joining(", ")));
        }
        return roles;
    }

    private static String freeSlug(String title) {
        var name = Slug.of(title).isEmpty() ? "talk" : Slug.of(title);
        var slug = name;
        for (int number = 2; Talk.isTaken(slug); number++) {
            slug = name + "-" + number;
        }
        return slug;
    }
}
