package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.event.rsvp.GuestNews;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Groups;
import dev.stoa.support.Guests;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A series without end grows by night, and whoever comes to every date comes to the new ones. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class HorizonGuestsTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    Guests guests;

    @Inject
    GuestNews news;

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    Clock clock;

    GreenMail server;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void end() {
        limit.clear();
        horizon.clock = clock;
    }

    @Test
    void newDatesAreTheirs() {
        long series = meetups.published(
                groups.stockholm(),
                Meetups.plan("Kotlin Tuesday", "2090-11-14T18:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", null));
        guests.come(server, "stockholm-kug-kotlin-tuesday", guests.typed("Eva"));
        guests.come(server, "stockholm-kug-kotlin-tuesday-2090-11-14", guests.typed("Bo"));
        guests.mail(server);
        int before = meetups.dates(series).size();
        assertEquals(Map.of("Bo", 1L, "Eva", (long) before), seats());

        horizon.clock = Clock.fixed(Instant.parse("2091-02-01T02:10:00Z"), ZoneOffset.UTC);
        HorizonJob.moveOn(horizon);
        int after = meetups.dates(series).size();
        assertTrue(after > before, before + " to " + after);
        news.run();
        assertEquals(Map.of("Bo", 1L, "Eva", (long) after), seats());
        assertEquals(List.of(), guests.mail(server), "the rule in her calendar has them already");
    }

    private Map<String, Long> seats() {
        return ledger.counts(
                "select name, count(*) from seat join guest on guest.id = guest_id where state = 'ACCEPTED' group by 1");
    }
}
