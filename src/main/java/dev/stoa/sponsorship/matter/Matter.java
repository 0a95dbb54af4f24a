package dev.stoa.sponsorship.matter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One thing that belongs to a sponsorship and is moved from state to state by itself. */
@MappedSuperclass
public abstract class Matter<S extends Enum<S>> extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long sponsorshipId;
    public String title;
    /** The user name of the colleague who looks after it. */
    public String owner;

    public String note = "";
    public String createdBy;
    public Instant createdAt;
    public boolean sample;

    @Version
    public int version;

    /** Where it stands. */
    public abstract S state();

    /** Only the rules move it: see {@link MatterDesk}. */
    protected abstract void rest(S state);

    /** Whose own work it is, where a move takes a second pair of eyes. */
    public Set<String> hands() {
        return new HashSet<>(List.of(owner, createdBy));
    }

    public String href(Kind<?, ?> kind) {
        return kind.href(sponsorshipId) + "/" + id;
    }
}
