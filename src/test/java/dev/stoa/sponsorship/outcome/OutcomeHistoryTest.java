package dev.stoa.sponsorship.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipHistory;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.edition.NextDesk;
import dev.stoa.sponsorship.people.Participation;
import dev.stoa.sponsorship.people.PeopleHistory;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample's goals, debriefs and people, and one next edition, through the real rules. */
@QuarkusTest
class OutcomeHistoryTest {

    private static final Path SAMPLE = Path.of("content/sample");

    @Inject
    World world;

    @Inject
    ConferenceImport conferences;

    @Inject
    SponsorshipHistory sponsorships;

    @Inject
    OutcomeHistory outcomes;

    @Inject
    PeopleHistory people;

    @Inject
    NextDesk editions;

    @Test
    void theWholeSampleIsTakenOnceMarkedAndToldToNobody() {
        world.reset();
        var files = SAMPLE.resolve("sponsorships");
        conferences.confsTech(SAMPLE.resolve("conferences"));
        sponsorships.read(files, true);
        var goals = outcomes.goals(files.resolve("goals.csv"), true);
        assertEquals(List.of(), goals.rejected());
        var debriefs = outcomes.debriefs(files.resolve("debriefs.csv"), true);
        assertEquals(List.of(), debriefs.rejected());
        var there = people.read(files.resolve("people.csv"), true);
        assertEquals(List.of(), there.rejected());
        assertTrue(goals.added() > 100 && debriefs.added() > 40 && there.added() > 80);
        assertEquals(0, outcomes.goals(files.resolve("goals.csv"), true).added());
        assertEquals(0, outcomes.debriefs(files.resolve("debriefs.csv"), true).added());
        assertEquals(0, people.read(files.resolve("people.csv"), true).added());
        editions.again("sample-kotlinconf-2024", Desk.ERIK);
        editions.again("sample-kotlinconf-2024", Desk.ERIK);
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(59, Sponsorship.count("sample"));
            assertEquals(Goal.count(), Goal.count("sample"));
            assertEquals(Debrief.count(), Debrief.count("sample"));
            assertEquals(Participation.count(), Participation.count("sample"));
            assertEquals(0, Notice.count());
            assertEquals(
                    0,
                    Sponsorship.count(
                            "from Sponsorship s where s.state = ?1 and not exists"
                                    + " (select 1 from Goal g where g.sponsorshipId = s.id and g.actual is not null)",
                            SponsorshipState.CLOSED),
                    "each that is closed says what came of it");
        });
    }
}
