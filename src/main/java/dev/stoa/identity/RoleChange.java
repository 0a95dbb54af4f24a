package dev.stoa.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** One role given to or taken from one person; the trail of who may do what. Names are those of the sign-in. */
@Entity
public class RoleChange extends PanacheEntityBase {

    /**
     * Asked of the provider, and what became of it; {@code FAILED} only where it said no. One that stays {@code ASKED} was
     * cut off, or its answer was lost: nobody knows.
     */
    public enum Outcome {
        ASKED,
        DONE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant changedAt;
    public String changedBy;
    public String person;
    public String role;
    public boolean granted;

    @Enumerated(EnumType.STRING)
    public Outcome outcome = Outcome.ASKED;

    static List<RoleChange> newest(int count) {
        return find("order by changedAt desc, id desc").page(Page.ofSize(count)).list();
    }
}
