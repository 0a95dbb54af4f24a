package dev.stoa.sponsorship.request;

import dev.stoa.notice.Mailbox;
import dev.stoa.site.Outdated;
import dev.stoa.site.SearchText;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Beginning;
import dev.stoa.workflow.Change;
import dev.stoa.workflow.Move;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** That somebody asks the company to sponsor a conference or a group, what we would give, and where that stands. */
@Entity
public class SponsorshipRequest extends PanacheEntityBase {

    /** Whoever set one of these has a hand in it and cannot be the one who approves. */
    private static final List<String> DEAL = List.of("tier", "sum", "budget", "amount", "owner");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public RequestState state;

    @Embedded
    public Asked asked;

    /** Null until somebody wrote it down. */
    @Embedded
    public Deal deal;

    /** The colleague who wrote it down for the asker; null for what came by the public form. */
    public String enteredBy;

    public Instant createdAt;
    /** When it was submitted; null for a draft. */
    public Instant askedAt;

    public Instant since;
    public LocalDate deferredUntil;
    /** The user name of the colleague who looks after it; null until somebody has taken it up. */
    public String owner;

    /** What it became, or half became where the second approver is still to come; null before. */
    public Long sponsorshipId;

    public boolean sample;
    String sourceKey;
    /** Of the form in which a colleague wrote it down; null for all others. */
    String formKey;

    String searchable;

    @Version
    public int version;

    /** A new one, persisted, as a draft; whoever did not want one submits it at once. */
    static SponsorshipRequest begin(Asked asked, Actor by, boolean draft, boolean sample, Instant at) {
        var request = new SponsorshipRequest();
        request.asked = asked;
        request.enteredBy = by.equals(RequestLife.ASKER) ? null : by.name();
        request.createdAt = at;
        request.sample = sample;
        request.state = RequestLife.LIFE.first();
        request.since = at;
        if (!draft) {
            request.state = RequestState.SUBMITTED;
            request.askedAt = at;
        }
        request.persist();
        RequestLife.LIFE.begin(request.id, by, at);
        Beginning.keep(RequestLife.LIFE.subject(), request.id, asked.byField(), by, at);
        if (!draft) {
            RequestLife.LIFE.move(
                    request.id,
                    new Actor(by.name(), Set.of("editor")),
                    RequestState.DRAFT,
                    RequestState.SUBMITTED,
                    null,
                    Set.of(),
                    at);
        }
        return request;
    }

    public static Optional<SponsorshipRequest> byId(long id) {
        return findByIdOptional(id);
    }

    /**
     * Locked until the transaction ends, and what it became before it, as a move of that locks them: so two who decide at once, one
     * here and one there, never wait for each other.
     */
    static Optional<SponsorshipRequest> toChange(long id) {
        var became = find(
                        "select q.sponsorshipId from SponsorshipRequest q where q.id = ?1 and q.sponsorshipId is not null",
                        id)
                .project(Long.class)
                .firstResultOptional();
        became.ifPresent(Sponsorship::toChange);
        var request = Optional.ofNullable(
                SponsorshipRequest.<SponsorshipRequest>findById(id, LockModeType.PESSIMISTIC_WRITE));
        if (request.isPresent() && became.isEmpty() && request.get().sponsorshipId != null) {
            throw new Outdated();
        }
        return request;
    }

    /**
     * The same.
     *
     * @param seen the version that the person saw
     * @throws Outdated when somebody saved in between
     */
    static SponsorshipRequest toChange(long id, int seen) {
        var request = toChange(id).orElseThrow(NotFoundException::new);
        if (request.version != seen) {
            throw new Outdated();
        }
        return request;
    }

    /** What this sponsorship grew out of, locked; its own row must be locked already. */
    static Optional<SponsorshipRequest> ofSponsorship(long sponsorship) {
        return find("select q.id from SponsorshipRequest q where q.sponsorshipId = ?1", sponsorship)
                .project(Long.class)
                .firstResultOptional()
                .map(id -> SponsorshipRequest.<SponsorshipRequest>findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What money and approvals know it by, where no sponsorship stands for it. */
    Subject subject() {
        return new Subject(RequestLife.LIFE.subject(), id);
    }

    /** "PyCon Sweden 2026": the conference and its year, said once. */
    public String title() {
        var year = asked.startsOn() == null
                ? ""
                : Integer.toString(asked.startsOn().getYear());
        return asked.name().contains(year) ? asked.name() : asked.name() + " " + year;
    }

    String path() {
        return "/admin/sponsorship-requests/" + id;
    }

    /** Moves it, as far as the rules let this person. @param until only for what is deferred */
    Move move(RequestState to, Actor by, String reason, LocalDate until, Instant at) {
        var move = RequestLife.LIFE.move(id, by, state, to, reason, hands(), at);
        state = to;
        since = at;
        deferredUntil = until;
        if (to == RequestState.SUBMITTED) {
            askedAt = at;
        }
        if (owner == null && by.is("editor") && !by.equals(RequestLife.CALENDAR)) {
            owner = by.name();
        }
        return move;
    }

    /** Writes what would be given, and keeps what changed in the trail. */
    void offer(Deal offered, String by, Actor actor, Instant at) {
        Change.keep(RequestLife.LIFE.subject(), id, Deal.byField(deal), Deal.byField(offered), actor, at);
        hand(by, actor, at);
        deal = offered;
    }

    /** Somebody else looks after it. */
    void hand(String to, Actor actor, Instant at) {
        Change.keep(
                RequestLife.LIFE.subject(),
                id,
                Collections.singletonMap("owner", owner),
                Collections.singletonMap("owner", to),
                actor,
                at);
        owner = to;
    }

    void revise(Asked now, Actor by, Instant at) {
        Change.keep(RequestLife.LIFE.subject(), id, asked.byField(), now.byField(), by, at);
        asked = now;
    }

    /**
     * The user names of those whose own it is: who wrote it down, who signs in with the asker's address, who looks after it, and
     * whoever set what it is about.
     */
    Set<String> hands() {
        var hands = new HashSet<>(Change.authors(RequestLife.LIFE.subject(), id, DEAL));
        hands.addAll(Mailbox.userNames(asked.email()));
        if (enteredBy != null) {
            hands.add(enteredBy);
        }
        if (owner != null) {
            hands.add(owner);
        }
        return hands;
    }

    /** Takes away who asked and everything in their words; what we decided and gave stays. */
    void forgetAsker() {
        asked = asked.forgotten();
        RequestMessage.delete("requestId", id);
        RequestFile.forgetAsker(id);
        SponsorshipKey.delete("requestId", id);
    }

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable = SearchText.of(asked.name(), asked.city(), asked.country(), owner);
    }
}
