package dev.stoa.support;

import dev.stoa.group.hosting.Room;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A house with stable names: The Arcade in Stockholm, which erik looks after. */
@Singleton
public class Venues {

    @Inject
    Ledger ledger;

    /** Open from 8 to 22, on Friday past midnight, on Sunday not; SEK 120 a head; Canteen for 80, Attic for 12. */
    public void arcade() {
        ledger.change("""
                insert into venue (slug, name, address, city, zone, opening, av, access, food_cap, food_currency, keeper, closed,
                    sample, version)
                values ('the-arcade', 'The Arcade', 'Regeringsgatan 19', 'Stockholm', 'Europe/Stockholm',
                    E'Mon-Thu 08:00-22:00\\nFri 08:00-01:00\\nSat 10:00-22:00', 'A screen', 'No steps', 120, 'SEK', 'erik', false,
                    false, 0)""");
        ledger.change(
                "insert into room (venue_id, name, capacity, closed, version) values (1, 'Canteen', 80, false, 0),"
                        + " (1, 'Attic', 12, false, 0)");
    }

    public Room room(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Room.<Room>find("from Room r join fetch r.venue where r.name = ?1", name)
                        .firstResult());
    }
}
