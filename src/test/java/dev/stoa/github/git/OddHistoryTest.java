package dev.stoa.github.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Credit;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.GitRepository;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git takes any bytes; so do we. */
@QuarkusTest
class OddHistoryTest {

    private static final String WHO = "Ada <ada@example.org> 1600000000 +0000";

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    HistoryReader reader;
    GitRepository git;

    @BeforeEach
    void serve() {
        world.reset();
        reader = new HistoryReader(folder);
        git = reader.git;
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void aMessageOfFiveHundredKilobytesWithItsCoAuthors() {
        String filler = "co-authored-by: <<<<<<<<<< > \n".repeat(17_000);
        git.push(git.commit(
                WHO,
                filler + "\n\nCo-Authored-By:Bo  <BO@example.org>\r\nco-authored-by: bo <bo@EXAMPLE.org>\n"
                        + "Co-authored-by: Ada <ada@example.org>\n"));
        reader.readAll();
        assertEquals(Map.of("COMMIT", 1L), ledger.totals());
        assertEquals(Map.of("COMMIT ada@example.org ants", 1L, "COMMIT bo@example.org ants", 1L), ledger.credits());
    }

    @Test
    void thousandsOfCoAuthorsAreCutAtTwoHundredPersons() {
        StringBuilder message = new StringBuilder("All of us\n\n");
        for (int i = 0; i < 5_000; i++) {
            message.append("Co-authored-by: Person <p").append(i).append("@example.org>\n");
        }
        git.push(git.commit(WHO, message.toString()));
        reader.readAll();
        assertEquals(Credit.MOST, ledger.count("contribution"));
        assertEquals(200, Credit.MOST);
    }

    @Test
    void namesInAnyEncodingAreKeptReadable() {
        byte[] latin = person("J\u00f6rg <jorg@example.org>", "", "Gr\u00fc\u00dfe", ISO_8859_1);
        byte[] named = person("J\u00f6rg2 <jorg2@example.org>", "encoding ISO-8859-1\n", "Gr\u00fc\u00dfe", ISO_8859_1);
        byte[] japanese =
                person("\u5c71\u7530 <yamada@example.org>", "encoding Shift_JIS\n", "x", Charset.forName("Shift_JIS"));
        byte[] unknown = person("J\u00f6rg4 <jorg4@example.org>", "encoding klingon\n", "x", UTF_8);
        byte[] absurd = person(
                "J\u00f6rg5 <jorg5@example.org>", "encoding UTF-16\n", "Co-authored-by: Bo <bo@example.org>", UTF_8);
        String head = git.commit(latin);
        for (byte[] next : List.of(named, japanese, unknown, absurd)) {
            head = git.commit(join(GitRepository.parentLines(head).getBytes(UTF_8), next));
        }
        git.push(head);
        reader.readAll();
        assertEquals(
                Map.of(
                        "J\u00f6rg jorg@example.org", 1L,
                        "J\u00f6rg2 jorg2@example.org", 1L,
                        "\u5c71\u7530 yamada@example.org", 1L,
                        "J\u00f6rg4 jorg4@example.org", 1L,
                        "J\u00f6rg5 jorg5@example.org", 1L,
                        "Bo bo@example.org", 1L),
                ledger.counts("select name || ' ' || email, 1 from commit_identity"));
    }

    @Test
    void authorsWithoutNameOrAddressAndWithTooLongOnes() {
        String head = git.commit(" <> 1600000000 +0000", "Nobody");
        for (String person : List.of(
                "<only@example.org> 1600000001 +0000",
                "Only Name <> 1600000002 +0000",
                "No Brackets 1600000003 +0000",
                "Half <half@example.org 1600000004 +0000",
                "Twice <<twice@example.org>> 1600000005 +0000",
                "N\u0000ul <n\u0000ul@example.org> 1600000006 +0000",
                "x".repeat(9_000) + " <" + "y".repeat(9_000) + "@example.org> 1600000007 +0000")) {
            head = git.commit(person, "Odd", head);
        }
        git.push(head);
        reader.readAll();
        assertEquals(Map.of("COMMIT", 8L), ledger.totals());
        var identities = ledger.counts("select email, length(name) from commit_identity");
        assertEquals(0, identities.get("only@example.org"));
        assertEquals(3, identities.get("nul@example.org"));
        assertEquals(255, identities.get("y".repeat(320)));
        assertTrue(identities.containsKey(""), identities::toString);
    }

    @Test
    void datesThatCannotBeAreBoundToThoseThatCan() {
        String head = git.commit("A <a@example.org> 1600000000 +0000", "Right");
        head = dated(head, "-5 +0000", "1500000000 +0000");
        head = dated(head, "99999999999 +0000", "1500000001 +0000");
        head = dated(head, "99999999999999999999999 +9999", "nonsense");
        head = dated(head, "", "");
        head = dated(head, "2500000000 +0000", "1500000002 +0000");
        git.push(head);
        reader.readAll();
        assertEquals(
                Map.of(
                        "2020-09-13 12:26:40", 1L,
                        "2017-07-14 02:40:00", 1L,
                        "2017-07-14 02:40:01", 1L,
                        "1970-01-01 00:00:00", 2L,
                        "2049-03-22 04:26:40", 1L),
                ledger.counts("select (occurred_at at time zone 'UTC')::text, count(*) from contribution group by 1"));
    }

    private String dated(String parent, String committed, String authored) {
        return git.commit((GitRepository.parentLines(parent) + "author A <a@example.org> " + authored
                        + "\ncommitter A <a@example.org> " + committed + "\n\nOdd\n")
                .getBytes(UTF_8));
    }

    @Test
    void mergesOfManyParentsAndWithSignaturesCountOnce() {
        String root = git.commit(WHO, "Root");
        String[] heads = new String[8];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = git.commit("B" + i, "b" + i + "@example.org", 1_600_000_100 + i, "Branch", root);
        }
        String octopus = git.commit("Ada <ada@example.org> 1600001000 +0000", "Octopus", heads);
        String signed = git.commit((GitRepository.parentLines(octopus, root) + "author " + WHO + "\ncommitter " + WHO
                        + "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n Co-authored-by: No <no@example.org>\n"
                        + " -----END PGP SIGNATURE-----\nmergetag object " + root
                        + "\n type commit\n tag v0\n tagger T <t@example.org> 1 +0000\n \n x\n\nMerge\n")
                .getBytes(UTF_8));
        git.push(signed);
        reader.readAll();
        assertEquals(Map.of("COMMIT", 11L), ledger.totals());
        assertEquals(9, ledger.count("commit_identity"));
    }

    @Test
    void tagsOfAllSortsAndTheirMovesAreFollowed() {
        String old = git.commit("Ada <ada@example.org> 1500000000 +0000", "Old");
        String head = git.commit(WHO, "New", old);
        git.push(head);
        git.ref("refs/tags/light", head);
        git.ref("refs/tags/annotated", git.tag(head, "commit", "annotated", "T <t@example.org> 1600000500 +0200"));
        git.ref(
                "refs/tags/nested",
                git.tag(git.tag(head, "commit", "inner", null), "tag", "nested", "T <t@example.org> 1600000600 +0000"));
        git.ref("refs/tags/untagged", git.tag(old, "commit", "untagged", null));
        git.ref("refs/tags/broken", git.tag(old, "commit", "broken", "T nonsense"));
        git.ref("refs/tags/far", git.tag(old, "commit", "far", "T <t@example.org> 99999999999 +0000"));
        git.ref("refs/tags/tree", git.emptyTree());
        git.ref("refs/tags/file", git.blob("A file"));
        git.ref(
                "refs/tags/tag-of-file",
                git.tag(git.blob("Another file"), "blob", "tag-of-file", "T <t@example.org> 1 +0000"));
        git.ref("refs/tags/tag-of-tree", git.tag(git.emptyTree(), "tree", "tag-of-tree", "T <t@example.org> 1 +0000"));
        git.ref("refs/tags/a/b/c", old);
        reader.readAll();
        Map<String, Long> expected = new java.util.TreeMap<>(Map.of(
                "light", 1_600_000_000L,
                "annotated", 1_600_000_500L,
                "nested", 1_600_000_600L,
                "untagged", 1_500_000_000L,
                "broken", 1_500_000_000L,
                "far", 4_102_444_799L,
                "a/b/c", 1_500_000_000L));
        assertEquals(expected, tags());
        reader.asked();
        assertEquals(List.of(), reader.readAll());
        assertEquals(0, reader.asked().get("objects"), "odd tags are not fetched again and again");

        git.ref("refs/tags/light", old);
        git.delete("refs/tags/nested");
        git.delete("refs/tags/tree");
        git.delete("refs/tags/a/b/c");
        git.ref("refs/tags/a/b", old);
        reader.readAll();
        expected.put("light", 1_500_000_000L);
        expected.remove("nested");
        expected.remove("a/b/c");
        expected.put("a/b", 1_500_000_000L);
        assertEquals(expected, tags());
        assertEquals(List.of(), reader.readAll());
    }

    private Map<String, Long> tags() {
        return ledger.counts("select tag, extract(epoch from published_at)::bigint from current_release");
    }

    @Test
    void aHundredThousandCommitsAreReadInLinearTimeAlsoAfterARestart() {
        git.push(git.line(100_000, "Ada", "ada@example.org", 1_400_000_000));
        long begun = System.nanoTime();
        for (int page = 0; page < 25; page++) {
            reader.readPage(new java.util.ArrayList<>());
        }
        long half = System.nanoTime();
        reader.restart();
        reader.readAll();
        long end = System.nanoTime();
        System.out.printf(
                "100,000 commits in %d pages: first half %,d ms, second half after a restart %,d ms%n",
                reader.pages, (half - begun) / 1_000_000, (end - half) / 1_000_000);
        assertEquals(100_000, ledger.totals().get("COMMIT"));
        assertEquals(51, reader.pages);
        assertTrue(end - half < 3 * (half - begun), "the later pages take as long as the earlier ones");
    }

    private static byte[] person(String person, String header, String message, Charset charset) {
        String text = "author " + person + " 1600000000 +0000\ncommitter " + person + " 1600000000 +0000\n" + header
                + "\n" + message + "\n";
        return text.getBytes(charset);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
