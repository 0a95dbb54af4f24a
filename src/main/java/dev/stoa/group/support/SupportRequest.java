package dev.stoa.group.support;

import dev.stoa.group.GroupEditors;
import dev.stoa.group.UserGroup;
import dev.stoa.group.hosting.RoomHold;
import dev.stoa.group.hosting.Slot;
import dev.stoa.group.hosting.Venue;
import dev.stoa.site.Money;
import dev.stoa.site.Outdated;
import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import dev.stoa.workflow.Move;
import dev.stoa.workflow.Workflow;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something that a group asks the company for, and where that stands. */
@Entity
public class SupportRequest extends PanacheEntityBase {

    /** Whoever set one of these has a hand in it and cannot be the one who approves. */
    private static final List<String> DEAL = List.of("amount", "group", "when", "heads");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Wanted wanted;

    @Enumerated(EnumType.STRING)
    public RequestState state;

    /** Null where we do not list it. */
    @ManyToOne(fetch = FetchType.LAZY)
    public UserGroup group;

    public String groupName;
    /** Null once they had it deleted, as the address. */
    public String asker;

    public String email;
    public String purpose;
    BigDecimal amount;
    String currency;

    /** The one that they wish for; null for any. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Venue venue;

    /** As the clocks of the venue show it. */
    public LocalDateTime startsLocal;

    public Integer minutes;
    public Integer heads;
    public String food;
    public String av;
    public String access;

    /** The user name of the colleague who looks after it; null until somebody has taken it up. */
    public String owner;

    /** The room that they got, perhaps one that has ended. */
    @ManyToOne(fetch = FetchType.LAZY)
    public RoomHold hold;

    public Instant createdAt;
    public Instant since;
    /** By when it should have left its state; null where nobody has to do anything. */
    public Instant dueAt;

    Instant remindedAt;
    public Integer attendance;
    public String outcome;
    public boolean sample;
    String searchable;

    @Version
    public int version;

    /** A new one, persisted. */
    static SupportRequest begin(Asked asked, boolean sample, Instant at) {
        var request = new SupportRequest();
        asked.fill(request);
        request.createdAt = at;
        request.sample = sample;
        request.rest(request.life().first(), at);
        request.persist();
        request.life().begin(request.id, RequestLife.ASKER, at);
        return request;
    }

    /** With all that it refers to. */
    public static Optional<SupportRequest> byId(long id) {
        return find(
                        "from SupportRequest q left join fetch q.group left join fetch q.venue left join fetch q.hold h"
                                + " left join fetch h.room r left join fetch r.venue where q.id = ?1",
                        id)
                .firstResultOptional();
    }

    /** Locked until the transaction ends: of two people who act at once, the second sees what the first stored. */
    static Optional<SupportRequest> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The same.
     *
     * @param seen the version that the person saw
     * @throws Outdated when somebody saved in between
     */
    static SupportRequest toChange(long id, int seen) {
        var request = toChange(id).orElseThrow(NotFoundException::new);
        if (request.version != seen) {
            throw new Outdated();
        }
        return request;
    }

    Workflow<RequestState> life() {
        return RequestLife.of(wanted);
    }

    /** Null where no money is asked for. */
    public Money money() {
        return amount == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    void ask(Money money) {
        amount = money == null ? null : money.amount();
        currency = money == null ? null : money.currency().getCurrencyCode();
    }

    /** Moves it, as far as the rules let this person. */
    Move move(RequestState to, Actor by, String reason, Instant at) {
        var move = life().move(id, by, state, to, reason, hands(), at);
        rest(to, at);
        return move;
    }

    private void rest(RequestState now, Instant at) {
        state = now;
        since = at;
        remindedAt = null;
        dueAt = state == RequestState.SCHEDULED && hold != null
                ? hold.endsAt.plus(java.time.Duration.ofDays(1))
                : state.patience() == null ? null : at.plus(state.patience());
    }

    /**
     * The user names of those whose own it is: who signs in with the asker's address, who runs the group, and whoever changed
     * what is asked for.
     */
    Set<String> hands() {
        var hands = new HashSet<>(Change.authors(life().subject(), id, DEAL));
        hands.addAll(SupportQueries.userNames(email));
        if (group != null) {
            hands.addAll(GroupEditors.runners(group.id));
        }
        return hands;
    }

    /** The time that they ask for, where they would have this room. */
    Slot slot(Venue where) {
        return new Slot(startsLocal, minutes, where.zone());
    }

    /** Keeps in the trail what was changed beside the request itself; null for nothing. */
    void note(String field, String from, String to, Actor by, Instant at) {
        Change.keep(
                life().subject(),
                id,
                Collections.singletonMap(field, from),
                Collections.singletonMap(field, to),
                by,
                at);
    }

    /** It waits longer than its state allows. */
    boolean late(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Whoever it waits for was reminded after that. */
    boolean toldSince(Instant moment) {
        return remindedAt != null && remindedAt.isAfter(moment);
    }

    void told(Instant now) {
        remindedAt = now;
    }

    /** "Stockholm KUG, 80 people": as a venue's calendar says it. */
    String title() {
        return heads == null ? groupName : "%s, %,d people".formatted(groupName, heads);
    }

    String path() {
        return "/admin/requests/" + id;
    }

    /** Takes away who asked and everything in their words; what we decided and gave stays. */
    void forgetAsker() {
        asker = null;
        email = null;
        purpose = "";
        food = null;
        av = null;
        access = null;
        if (group == null) {
            groupName = "A group";
        }
        SupportMessage.delete("requestId", id);
        SupportGuest.delete("requestId", id);
        SupportKey.delete("requestId", id);
    }

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable = SearchText.of(groupName, purpose, owner, wanted.label());
    }
}
