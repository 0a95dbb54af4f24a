package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Locale;

/**
 * Staff's rule: every account whose login, and every address whose name in commits, fits the pattern is a bot. Staff's
 * verdict on a single person ({@link Person#botVerdict}) wins over it.
 */
@Entity
public class BotRule extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** In lower case; {@code *} stands for anything, all else for itself. */
    public String pattern;

    @Version
    public int version;

    protected BotRule() {}

    public BotRule(String pattern) {
        this.pattern = pattern.strip().toLowerCase(Locale.ROOT);
    }

    /** Stores it; everybody is looked at again in this transaction, and so is all that they ever did. */
    public void add() {
        persist();
        Settling.ofEverybody();
    }

    /** Takes it back, with the same effect. */
    public void remove() {
        delete();
        Settling.ofEverybody();
    }
}
