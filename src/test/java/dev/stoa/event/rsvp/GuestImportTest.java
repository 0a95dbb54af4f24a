package dev.stoa.event.rsvp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.MeetupImport;
import dev.stoa.group.UserGroupImport;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample's guests: invented, told once, and never written to, even where a mail server is set. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class GuestImportTest {

    private static final Path SAMPLE = Path.of("content/sample/meetups");

    @Inject
    World world;

    @Inject
    UserGroupImport groups;

    @Inject
    MeetupImport meetups;

    @Inject
    GuestImport guests;

    @Inject
    GuestNews news;

    @Inject
    Ledger ledger;

    @Test
    void theyFillTheListsAndNobodyIsWrittenTo() {
        world.reset();
        groups.kotlin(Path.of("content/sample/groups/kotlin-user-groups.yml"));
        meetups.read(SAMPLE.resolve("meetups.yml"), true);
        var report = guests.read(SAMPLE.resolve("guests.yml"));
        assertEquals(List.of(), report.rejected());
        assertTrue(report.added() > 200, report.toString());
        long seats = ledger.count("seat");
        assertTrue(ledger.count("seat where state = 'WAITING'") > 0, "one date is full");
        assertEquals(0, ledger.count("""
                (select o.id from occurrence o join seat s on s.occurrence_id = o.id and s.state = 'ACCEPTED'
                 group by o.id, o.capacity having count(*) > o.capacity) over_sold"""));

        guests.read(SAMPLE.resolve("guests.yml"));
        news.run();
        assertEquals(seats, ledger.count("seat"));
        assertEquals(0, ledger.count("letter"));
        assertEquals(0, ledger.count("guest where email not like '%.invalid'"));
    }
}
