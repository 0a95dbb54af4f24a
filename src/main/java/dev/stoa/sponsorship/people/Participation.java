package dev.stoa.sponsorship.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One colleague at one sponsored conference in one role. */
@Entity
public class Participation extends PanacheEntityBase {

    static final String SUBJECT = "participation";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long sponsorshipId;
    /** A user name. */
    public String person;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Enumerated(EnumType.STRING)
    public Travel travel;

    /** Days local to the place; null where nobody said. */
    public LocalDate arrivesOn;

    public LocalDate leavesOn;
    /** Whether this person said yes to being named to the organisers. */
    public boolean agreed;

    public String note = "";
    public String createdBy;
    public Instant createdAt;
    public boolean sample;

    @Version
    public int version;

    /** By name and role. */
    public static List<Participation> of(long sponsorship) {
        return list("sponsorshipId = ?1 order by person, role", sponsorship);
    }

    static boolean isThere(long sponsorship, String person, Role role, Long but) {
        return count(
                        "sponsorshipId = ?1 and person = ?2 and role = ?3 and id <> ?4",
                        sponsorship,
                        person,
                        role,
                        but == null ? -1L : but)
                > 0;
    }

    /** One of this sponsorship; one of another is none. */
    static Optional<Participation> one(long sponsorship, long id) {
        return find("sponsorshipId = ?1 and id = ?2", sponsorship, id).firstResultOptional();
    }

    /** The same, locked until the transaction ends. */
    static Optional<Participation> toChange(long sponsorship, long id) {
        return Optional.ofNullable(Participation.<Participation>findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(attendance -> attendance.sponsorshipId == sponsorship);
    }

    /** The same person in the same role another time: nothing is booked, and nobody has been asked. */
    public Participation again() {
        var next = new Participation();
        next.person = person;
        next.role = role;
        next.travel = travel == Travel.NOT_NEEDED ? Travel.NOT_NEEDED : Travel.TO_BOOK;
        next.sample = sample;
        return next;
    }

    /** By the names that the trail gives them. */
    Map<String, String> byLabel() {
        var values = new LinkedHashMap<String, String>();
        values.put("Person", person);
        values.put("Role", role.toString());
        values.put("Travel", travel.toString());
        values.put("Arrives", Objects.toString(arrivesOn, ""));
        values.put("Leaves", Objects.toString(leavesOn, ""));
        values.put("Agreed to be named", agreed ? "yes" : "no");
        values.put("Notes", note);
        return values;
    }

    /** "travel booked, 12 to 14 March". */
    public String words() {
        var days = arrivesOn == null && leavesOn == null
                ? ""
                : ", " + Objects.toString(arrivesOn, "?") + " to " + Objects.toString(leavesOn, "?");
        return "travel " + travel + days + (agreed ? "" : ", not yet asked to be named");
    }
}
