package dev.stoa.people;

import dev.stoa.site.Slug;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** For whom people work: a company, a university, a foundation. One of them is the company whose portal this is. */
@Entity
public class Organisation extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;
    public String name;

    /** The company whose portal this is; at most one is. */
    public boolean ours;

    /** Who bought it, or null: what its people do from {@link #parentSince} on counts as the parent's. */
    @ManyToOne
    public Organisation parent;

    /** First day (UTC) with the parent; null exactly when there is none. */
    public LocalDate parentSince;

    @Version
    public int version;

    protected Organisation() {}

    public Organisation(String name) {
        this.name = name.strip();
        this.slug = Slug.of(name);
    }

    public static Optional<Organisation> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The company whose portal this is; empty before anything was said of it. */
    public static Optional<Organisation> ours() {
        return find("ours", true).firstResultOptional();
    }
}
