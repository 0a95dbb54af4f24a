package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;

/**
 * An e-mail domain of the company: whoever commits from it is one of our people. A rule, not a mark on rows, so a change
 * shows at once in every number.
 */
@Entity
public class CompanyDomain extends PanacheEntityBase {

    @Id
    public String domain;

    /** Adds the domain unless it is there. */
    public static void claim(String domain) {
        String name = domain.strip().toLowerCase(Locale.ROOT);
        if (findByIdOptional(name).isEmpty()) {
            CompanyDomain rule = new CompanyDomain();
            rule.domain = name;
            rule.persist();
        }
    }
}
