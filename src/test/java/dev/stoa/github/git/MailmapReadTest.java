package dev.stoa.github.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvent.MailmapRead;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The .mailmap follows git: it comes, changes and goes with the history. */
@QuarkusTest
class MailmapReadTest {

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Test
    void aMailmapComesChangesAndGoes() {
        world.reset();
        try (HistoryReader reader = new HistoryReader(folder)) {
            reader.git.push(reader.git.line(2_100, "Ada", "ada@home.example", 1_600_000_000));
            reader.mailmap = reader.git.blob("Ada Holm <ada@example.org> <ada@home.example>\nBo <bo@example.org>\n");
            reader.readPage(new java.util.ArrayList<>());
            reader.restart();
            reader.readAll();
            assertEquals(Map.of("ada@home.example ada@example.org Ada Holm", 1L, "bo@example.org Bo", 1L), entries());

            reader.git.push(reader.git.commit("Ada", "ada@home.example", 1_700_000_000, "News", reader.git.head()));
            assertTrue(reader.readAll().stream().noneMatch(MailmapRead.class::isInstance), "it did not change");

            String now =
                    reader.git.blob("<ada@example.com> <ADA@home.example>\n<cy@example.org> Cy <bo@example.org>\n");
            reader.mailmap = now;
            reader.asked();
            assertEquals(1, reader.readAll().size());
            assertEquals(1, reader.asked().get("opened"));
            assertEquals(
                    Map.of("ada@home.example ada@example.com", 1L, "bo@example.org Cy cy@example.org", 1L), entries());

            reader.ledger.apply(List.of(new MailmapRead(
                    reader.id,
                    Mailmap.read("<ada@example.com> <ADA@home.example>\n" + "<cy@example.org> Cy <bo@example.org>\n"),
                    now)));
            assertEquals(2, ledger.count("mailmap_entry"));

            reader.mailmap = reader.git.blob("x".repeat(1_000_001));
            reader.readAll();
            assertEquals(Map.of(), entries(), "too large to be one");

            reader.mailmap = null;
            reader.readAll();
            assertEquals(Map.of(), entries());
            assertEquals(List.of(), reader.readAll());
        }
    }

    private Map<String, Long> entries() {
        return ledger.counts(
                "select concat_ws(' ', commit_email, commit_name, proper_email, proper_name), 1 from mailmap_entry");
    }
}
