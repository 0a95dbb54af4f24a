package dev.stoa.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That a project should move, with the facts it stands on. Made by a step of the statistics, decided by staff; it goes away
 * by itself when the facts do. A project has at most one open.
 */
@Entity
public class LifecycleProposal extends PanacheEntityBase {

    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** The facts changed before anybody decided. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Project project;

    @Enumerated(EnumType.STRING)
    public LifecyclePolicy.Rule rule;

    @Enumerated(EnumType.STRING)
    public Lifecycle fromState;

    @Enumerated(EnumType.STRING)
    public Lifecycle toState;

    public String reason;
    public String digest;

    /** Where to look at the facts. */
    public String link;

    @Enumerated(EnumType.STRING)
    public State state = State.OPEN;

    public Instant proposedAt;
    public Instant decidedAt;
    public String decidedBy;

    /** Why it was declined. */
    public String words;

    @Version
    public int version;

    public static Optional<LifecycleProposal> open(Project project) {
        return find("project = ?1 and state = ?2", project, State.OPEN).firstResultOptional();
    }

    public static long waiting() {
        return count("state", State.OPEN);
    }

    /** All open ones with their projects. */
    public static List<LifecycleProposal> allOpen() {
        return list("from LifecycleProposal l join fetch l.project where l.state = ?1", State.OPEN);
    }

    /** The last declined one of each project. */
    public static List<LifecycleProposal> lastDeclined() {
        return list(
                "from LifecycleProposal l where l.id in (select max(d.id) from LifecycleProposal d where d.state = ?1 group by d.project)",
                State.DECLINED);
    }

    /** Decided and withdrawn ones of a project, the latest first. */
    public static List<LifecycleProposal> past(Project project) {
        return list("project = ?1 and state <> ?2", Sort.by("id").descending(), project, State.OPEN);
    }

    /** Locked, so that of two who decide at once the second sees that it is decided. */
    public static Optional<LifecycleProposal> toDecide(Project project, long id) {
        return Optional.ofNullable(LifecycleProposal.<LifecycleProposal>findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(proposal -> proposal.project.id.equals(project.id));
    }

    static LifecycleProposal make(Project project, LifecyclePolicy.Wish wish, Instant at) {
        var proposal = new LifecycleProposal();
        proposal.project = project;
        proposal.rule = wish.rule();
        proposal.fromState = project.lifecycle;
        proposal.toState = wish.to();
        proposal.proposedAt = at;
        proposal.take(wish);
        proposal.persist();
        return proposal;
    }

    /** Whether it says the same; a later count in the words is no other proposal. */
    boolean says(LifecyclePolicy.Wish wish) {
        return rule == wish.rule() && toState == wish.to();
    }

    /** @return whether anything changed */
    boolean take(LifecyclePolicy.Wish wish) {
        boolean same = Objects.equals(reason, wish.reason()) && Objects.equals(digest, wish.digest());
        reason = wish.reason();
        digest = wish.digest();
        link = wish.link();
        return !same;
    }

    void settle(State as, String by, String why, Instant at) {
        state = as;
        decidedBy = by;
        decidedAt = at;
        words = why == null || why.isBlank() ? null : why.strip();
    }
}
