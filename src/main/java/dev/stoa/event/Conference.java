package dev.stoa.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Optional;

/** What comes back every year under one name, such as PyCon Sweden; when and where stand in its {@link Edition}s. */
@Entity
public class Conference extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;
    public String name;

    protected Conference() {}

    public Conference(String slug, String name) {
        this.slug = slug;
        this.name = name;
    }

    public static Optional<Conference> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}
