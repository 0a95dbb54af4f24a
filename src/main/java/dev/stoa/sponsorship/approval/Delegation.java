package dev.stoa.sponsorship.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** That somebody decides for another while that one is away; both days (UTC) included. */
@Entity
class Delegation extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Who is away, by user name. */
    public String delegator;

    /** Who stands in. */
    public String delegate;

    public LocalDate fromDay;
    public LocalDate toDay;
    /** May be empty. */
    public String reason;

    public String createdBy;
    public Instant createdAt;
    /** Null unless it was ended before its time. */
    public Instant endedAt;

    public String endedBy;

    record Terms(String delegator, String delegate, LocalDate from, LocalDate to, String reason) {}

    static Delegation begin(Terms terms, String by, Instant at) {
        var delegation = new Delegation();
        delegation.delegator = terms.delegator();
        delegation.delegate = terms.delegate();
        delegation.fromDay = terms.from();
        delegation.toDay = terms.to();
        delegation.reason = terms.reason();
        delegation.createdBy = by;
        delegation.createdAt = at;
        delegation.persist();
        return delegation;
    }

    /** For whom this person may decide on this day, those who asked first coming first. */
    static List<String> delegators(String delegate, LocalDate day) {
        return Delegation.<Delegation>list(
                        "delegate = ?1 and fromDay <= ?2 and toDay >= ?2 and endedAt is null order by id",
                        delegate,
                        day)
                .stream()
                .map(delegation -> delegation.delegator)
                .distinct()
                .toList();
    }

    /** Those that are on or still to come, and the last of those that are over. */
    static List<Delegation> latest(int most) {
        return find("order by toDay desc, id desc").page(0, most).list();
    }

    void end(String by, Instant at) {
        endedAt = at;
        endedBy = by;
    }

    /** In one line, for the trail. */
    String inWords() {
        return "%s for %s, %s to %s".formatted(delegate, delegator, fromDay, toDay);
    }
}
