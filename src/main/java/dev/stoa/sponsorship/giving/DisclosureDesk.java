package dev.stoa.sponsorship.giving;

import dev.stoa.site.DataVersion;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Every write to what visitors may know of a sum, with its trail. What is taken back is gone from every public page at once. */
@ApplicationScoped
class DisclosureDesk {

    /** What the trail calls it. */
    static final String FIELD = "Sum told to visitors";

    @Inject
    DataVersion version;

    @Inject
    Clock clock;

    /**
     * @param seen the sum that the person read, as {@link dev.stoa.site.Money} writes it
     * @throws Outdated when the deal was changed after that
     */
    @Transactional
    void tell(long id, String seen, Actor by) {
        var sponsorship = locked(id);
        if (!sponsorship.money().toString().equals(seen)) {
            throw new Outdated();
        }
        tell(sponsorship, by, clock.instant());
    }

    /** The same for what is recorded, in the caller's transaction. */
    void tell(Sponsorship sponsorship, Actor by, Instant at) {
        keep(sponsorship, said(sponsorship), sponsorship.money().toString(), by, at);
        Disclosure.keep(sponsorship, by, at);
    }

    @Transactional
    void conceal(long id, Actor by) {
        var sponsorship = locked(id);
        keep(sponsorship, said(sponsorship), "", by, clock.instant());
        Disclosure.deleteById(id);
        version.hidden();
    }

    private static String said(Sponsorship sponsorship) {
        return Disclosure.of(sponsorship.id)
                .map(told -> told.money().toString())
                .orElse("");
    }

    private static void keep(Sponsorship sponsorship, String from, String to, Actor by, Instant at) {
        Change.keep(sponsorship.subject().type(), sponsorship.id, Map.of(FIELD, from), Map.of(FIELD, to), by, at);
    }

    private static Sponsorship locked(long id) {
        return Sponsorship.toChange(id).orElseThrow(NotFoundException::new);
    }
}
