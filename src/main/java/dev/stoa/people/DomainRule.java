package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Whoever commits from an e-mail domain, or one below it, works for an organisation. The least trusted source: what staff or
 * a person says wins. A rule, not a mark on rows, so a change shows at once in every number.
 */
@Entity
public class DomainRule extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** In lower case, for example {@code example.com}. */
    public String domain;

    @ManyToOne
    public Organisation organisation;

    /** First day (UTC) on which it holds; null: from ever. */
    public LocalDate fromDay;

    /** First day (UTC) on which it holds no more; null: until further notice. */
    public LocalDate toDay;

    @Version
    public int version;

    protected DomainRule() {}

    public DomainRule(String domain, Organisation organisation) {
        this.domain = lower(domain);
        this.organisation = organisation;
    }

    public static Optional<DomainRule> of(String domain) {
        return find("domain", lower(domain)).firstResultOptional();
    }

    /** Stores it; everybody with such an address is settled anew in this transaction. */
    public void add() {
        persist();
        Settling.ofDomain(domain);
    }

    /** Takes it back, with the same effect. */
    public void remove() {
        delete();
        Settling.ofDomain(domain);
    }

    private static String lower(String domain) {
        return domain.strip().toLowerCase(Locale.ROOT);
    }
}
