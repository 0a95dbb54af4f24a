package dev.stoa.github.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import dev.stoa.github.sync.SourceException;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Http;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.transport.UploadPack.RequestPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One fetch over one connection, a mirror that stays small and mends itself, and a sentence for whatever goes wrong. */
@QuarkusTest
class FetchTest {

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    HistoryReader reader;

    @BeforeEach
    void serve() {
        world.reset();
        reader = new HistoryReader(folder);
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void oneConnectionForCommitsTagsAndMailmapAndNothingIsFetchedTwice() {
        reader.git.push(reader.git.line(4_500, "Ada Holm", "ada@example.org", 1_600_000_000));
        reader.git.ref("refs/tags/v1", reader.git.head());
        reader.mailmap = reader.git.blob("Ada Holm <ada@example.org> <ada@home.example>\n");
        reader.readAll();
        assertEquals(3, reader.pages);
        assertEquals(Map.of("opened", 1, "names", 1, "objects", 1), reader.asked());
        assertEquals(Map.of("COMMIT", 4_500L), ledger.totals());
        assertEquals(1, ledger.count("release"));
        assertEquals(1, ledger.count("mailmap_entry where proper_email = 'ada@example.org'"));

        assertEquals(List.of(), reader.readAll());
        assertEquals(Map.of("opened", 1, "names", 1, "objects", 0), reader.asked());

        reader.git.push(reader.git.commit("Bo", "bo@example.org", 1_700_000_000, "News", reader.git.head()));
        assertEquals(1, reader.readAll().size());
        Map<String, Integer> asked = reader.asked();
        assertEquals(1, asked.get("opened"));
        assertEquals(1, asked.get("names"));
        assertEquals(0, reader.github.rest.get() + reader.github.graphQl.get());
    }

    @Test
    void anEmptyRepositoryIsNoFailureAndItsFirstCommitIsFound() {
        assertEquals(List.of(), reader.readAll());
        assertEquals(1, reader.asked().get("opened"));
        reader.git.push(reader.git.commit("Ada", "ada@example.org", 1_600_000_000, "First"));
        reader.readAll();
        assertEquals(Map.of("COMMIT", 1L), ledger.totals());
    }

    @Test
    void aServerThatCannotFilterSendsEverything() throws IOException {
        reader.git.git().getConfig().setBoolean("uploadpack", null, "allowFilter", false);
        reader.git.git().getConfig().save();
        reader.git.push(reader.git.line(30, "Ada", "ada@example.org", 1_600_000_000));
        reader.readAll();
        assertEquals(Map.of("COMMIT", 30L), ledger.totals());
        assertEquals(2, reader.asked().get("opened"));
        assertEquals(List.of(), reader.readAll());
        assertEquals(1, reader.asked().get("opened"), "it is not asked to filter again");
    }

    @Test
    void aServerThatRefusesSingleFilesLosesOnlyTheMailmap() {
        reader.github.histories.policy = RequestPolicy.ADVERTISED;
        reader.git.push(reader.git.line(3, "Ada", "ada@example.org", 1_600_000_000));
        reader.mailmap = reader.git.blob("Ada Holm <ada@example.org>\n");
        reader.readAll();
        assertEquals(Map.of("COMMIT", 3L), ledger.totals());
        assertEquals(0, ledger.count("mailmap_entry"));
        assertEquals(2, reader.asked().get("opened"));
        reader.readAll();
        assertEquals(Map.of("opened", 1, "names", 1, "objects", 0), reader.asked(), "it is not asked for again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | Git's server refuses our token (401)
            403 | Git's server does not let us read the repository (403)
            404 | Git's server shows us no such repository (404)
            451 | The repository is blocked for legal reasons (451)
            429 | Git's server was asked too often (429)
            503 | Git's server failed (503)
            200 | Git's server answered with text/html and not with git: is STOA_GITHUB_GIT_URL right?
            """)
    void refusalsAreSaidInASentence(int status, String sentence) {
        reader.git.push(reader.git.line(3, "Ada", "ada@example.org", 1_600_000_000));
        reader.github.fault = exchange -> {
            Http.send(exchange, status, "text/html; charset=utf-8", "<html>\t<h1>No</h1>\n</html>");
            return true;
        };
        assertEquals(
                sentence, assertThrows(SourceException.class, reader::readAll).getMessage());
        assertEquals(sentence, assertThrows(SourceException.class, reader::tags).getMessage());
        reader.github.fault = exchange -> false;
        reader.readAll();
        assertEquals(Map.of("COMMIT", 3L), ledger.totals());
    }

    @Test
    void aConnectionThatBreaksOffIsMadeGoodByTheNextFetch() {
        reader.git.push(reader.git.line(500, "Ada", "ada@example.org", 1_600_000_000));
        reader.github.fault = exchange -> exchange.getRequestMethod().equals("POST") && cut(exchange);
        String reason = assertThrows(SourceException.class, reader::readAll).getMessage();
        assertTrue(reason.startsWith("The connection to git's server broke off"), reason);
        reader.github.fault = exchange -> false;
        reader.readAll();
        assertEquals(Map.of("COMMIT", 500L), ledger.totals());
    }

    private static boolean cut(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/x-git-upload-pack-result");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("000dpack".getBytes());
        return true;
    }

    @Test
    void aServerThatIsAwayIsSaidInASentence() {
        reader.github.close();
        assertEquals(
                "Git's server could not be reached",
                assertThrows(SourceException.class, reader::readAll).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncated",
                "overwritten",
                "no index",
                "no packs",
                "no head",
                "bad head",
                "bad refs",
                "bad config"
            })
    void aDamagedMirrorIsFetchedAnewAndNothingCountsTwice(String damage) throws IOException {
        reader.git.push(reader.git.line(300, "Ada", "ada@example.org", 1_600_000_000));
        reader.git.ref("refs/tags/v1", reader.git.head());
        reader.git.ref("refs/tags/v2", reader.git.head());
        reader.readAll();
        reader.restart();
        for (Path file : files(reader.mirror())) {
            damage(damage, file);
        }
        if (damage.equals("bad config")) {
            Files.writeString(reader.mirror().resolve("config"), "[core\nnonsense");
        }
        reader.git.push(reader.git.commit("Bo", "bo@example.org", 1_700_000_000, "News", reader.git.head()));
        reader.git.ref("refs/tags/v3", reader.git.head());
        reader.readAll();
        assertEquals(Map.of("COMMIT", 301L), ledger.totals());
        assertEquals(ledger.countedDays(), ledger.keptDays());
        assertEquals(3, ledger.count("release"));
    }

    private static void damage(String how, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (how.equals("truncated") && name.endsWith(".pack")) {
            try (FileChannel pack = FileChannel.open(file, StandardOpenOption.WRITE)) {
                pack.truncate(pack.size() / 2);
            }
        } else if (how.equals("overwritten") && name.endsWith(".pack")) {
            byte[] bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, 100, bytes.length - 100, (byte) 7);
            Files.write(file, bytes);
        } else if (how.equals("no index") && name.endsWith(".idx")
                || how.equals("no packs") && name.matches(".*\\.(idx|pack)")
                || how.equals("no head") && name.equals("HEAD")) {
            Files.delete(file);
        } else if (how.equals("bad head") && name.equals("HEAD")
                || how.equals("bad refs") && name.equals("packed-refs")) {
            Files.writeString(file, "nonsense");
        }
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsRemoved() throws IOException {
        reader.git.push(reader.git.line(10, "Ada", "ada@example.org", 1_600_000_000));
        reader.readAll();
        List<Path> before = files(reader.mirror());
        for (String left : List.of(
                "packed-refs.lock",
                "HEAD.lock",
                "refs/stoa/head.lock",
                "objects/incoming_1.pack",
                "objects/incoming_1.idx",
                "objects/pack/tmp_pack_1",
                "objects/pack/incoming.new-pack",
                "objects/pack/pack-0123456789012345678901234567890123456789.pack")) {
            Files.writeString(reader.mirror().resolve(left), "half");
        }
        reader.git.push(reader.git.commit("Bo", "bo@example.org", 1_700_000_000, "News", reader.git.head()));
        reader.git.ref("refs/tags/v1", reader.git.head());
        reader.readAll();
        assertEquals(Map.of("COMMIT", 11L), ledger.totals());
        List<Path> after = new ArrayList<>(files(reader.mirror()));
        after.removeAll(before);
        assertFalse(
                after.stream().anyMatch(file -> file.toString().matches(".*(lock|incoming|tmp_|0123456789).*")),
                () -> "" + after);
    }

    @Test
    void aMirrorInUseIsLeftAlone() throws IOException {
        reader.git.push(reader.git.line(10, "Ada", "ada@example.org", 1_600_000_000));
        reader.readAll();
        try (FileChannel other = FileChannel.open(reader.mirror().resolve("in-use"), StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertTrue(lock.isValid());
            assertEquals(
                    "Another process is reading this history",
                    assertThrows(SourceException.class, reader::readAll).getMessage());
        }
        reader.readAll();
    }

    @Test
    void manyFetchesLeaveFewFiles() throws IOException {
        reader.git.push(reader.git.line(1_000, "Ada", "ada@example.org", 1_600_000_000));
        for (int tag = 0; tag < 1_000; tag++) {
            reader.git.ref("refs/tags/v" + tag, reader.git.head());
        }
        reader.readAll();
        long first = size(reader.mirror());
        int most = 0;
        for (int push = 0; push < 45; push++) {
            reader.git.push(
                    reader.git.commit("Bo", "bo@example.org", 1_700_000_000 + push, "News " + push, reader.git.head()));
            reader.readAll();
            most = Math.max(most, files(reader.mirror()).size());
        }
        assertEquals(Map.of("COMMIT", 1_045L), ledger.totals());
        long last = size(reader.mirror());
        System.out.printf(
                "1,000 commits and 1,000 tags: %,d bytes in %d files; 45 fetches later %,d bytes, never more than %d files%n",
                first, files(reader.mirror()).size(), last, most);
        assertTrue(most <= 2 * (Repack.MOST_PACKS + 1) + 8, "files: " + most);
        assertTrue(last < 2 * first + 100_000, first + " to " + last);
        reader.restart();
        assertEquals(List.of(), reader.readAll());
        assertEquals(47, reader.asked().get("opened"), "no mirror was thrown away");
    }

    @Test
    void aSmallMirrorIsSmall() throws IOException {
        reader.git.push(reader.git.line(10, "Ada", "ada@example.org", 1_600_000_000));
        reader.readAll();
        List<Path> files = files(reader.mirror());
        System.out.printf("10 commits: %,d bytes in %s%n", size(reader.mirror()), files);
        assertTrue(files.size() <= 7, () -> "" + files);
        assertTrue(size(reader.mirror()) < 8_000);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : files(folder)) {
            size += Files.size(file);
        }
        return size;
    }
}
