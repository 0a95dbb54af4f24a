package dev.stoa.group.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.group.GroupHistory;
import dev.stoa.group.UserGroupImport;
import dev.stoa.group.hosting.VenueHistory;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample's requests pass the checks that everybody's pass, and are told once. */
@QuarkusTest
class SupportHistoryTest {

    private static final Path SAMPLE = Path.of("content/sample");

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    UserGroupImport groups;

    @Inject
    GroupHistory stories;

    @Inject
    VenueHistory venues;

    @Inject
    SupportHistory requests;

    @Test
    void theSampleIsToldWhole() {
        world.reset();
        groups.kotlin(SAMPLE.resolve("groups/kotlin-user-groups.yml"));
        groups.devCommunity(SAMPLE.resolve("groups/dev-community-user-groups.json"));
        stories.read(SAMPLE.resolve("groups/history.json"), true);
        for (int time = 0; time < 2; time++) {
            var houses = venues.read(SAMPLE.resolve("support/venues.json"));
            var told = requests.read(SAMPLE.resolve("support/requests.json"));
            assertEquals(List.of(), houses.rejected());
            assertEquals(List.of(), told.rejected());
            assertEquals(time == 0 ? 2 : 0, houses.added());
            assertEquals(time == 0 ? 8 : 0, told.added());
        }
        assertEquals(
                Map.of(
                        "APPROVED",
                        1L,
                        "DECLINED",
                        1L,
                        "HELD",
                        1L,
                        "IN_REVIEW",
                        1L,
                        "NEW",
                        2L,
                        "QUESTION",
                        1L,
                        "SCHEDULED",
                        1L),
                ledger.counts("select state, count(*) from support_request where sample group by 1"));
        assertEquals(
                Map.of("Sample Rustaceans Solna", 2L),
                ledger.counts("select group_name, count(*) from support_request where group_id is null group by 1"));
        assertEquals(
                Map.of("CONFIRMED", 2L, "HELD", 1L), ledger.counts("select state, count(*) from room_hold group by 1"));
        assertEquals(1, ledger.count("food_order"));
        assertEquals(5, ledger.count("support_guest"));
    }
}
