package dev.stoa.group;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who runs a group, or did. */
@Entity
@Table(name = "group_organiser")
public class Organiser extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long groupId;

    /** As the identity provider knows them, in lower case; null for who does not sign in here. */
    public String userName;

    public String name;
    /** For staff only; never shown to visitors, logged or kept in a trail. */
    public String email;
    /** They agreed that visitors read their name. */
    public boolean shown;

    public LocalDate since;
    /** The first day on which they were it no more; null while they are. */
    public LocalDate until;

    @Version
    public int version;

    /** @param userName null for who does not sign in here */
    public record Person(String userName, String name, String email, boolean shown) {}

    static Organiser keep(long group, Person person, LocalDate since) {
        var organiser = new Organiser();
        organiser.groupId = group;
        organiser.userName = person.userName();
        organiser.name = person.name();
        organiser.email = person.email();
        organiser.shown = person.shown();
        organiser.since = since;
        organiser.persist();
        return organiser;
    }

    /** Who runs this group, and then who did; by name. */
    public static List<Organiser> of(long group) {
        return list("groupId = ?1 order by until desc nulls first, name, id", group);
    }

    /** The names of those who run it now and agreed to be shown. */
    public static List<String> shown(long group) {
        return Organiser.<Organiser>list("groupId = ?1 and shown and until is null order by name, id", group).stream()
                .map(organiser -> organiser.name)
                .toList();
    }

    static boolean is(long group, String userName) {
        return count("groupId = ?1 and userName = ?2 and until is null", group, userName) > 0;
    }

    /** Of those who run it now and sign in here. */
    static Set<String> userNames(long group) {
        return Organiser.<Organiser>list("groupId = ?1 and userName is not null and until is null", group).stream()
                .map(organiser -> organiser.userName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups that this person runs now. */
    static Set<Long> groups(String userName) {
        return Organiser.<Organiser>list("userName = ?1 and until is null", userName).stream()
                .map(organiser -> organiser.groupId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
