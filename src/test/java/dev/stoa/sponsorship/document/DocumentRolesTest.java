package dev.stoa.sponsorship.document;

import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.sponsorship.file.Scan;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.LittleClamd;
import dev.stoa.support.Paperwork;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read and who may add, each role with each kind, over HTTP: r reads, a adds too, - neither. */
@QuarkusTest
class DocumentRolesTest {

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    LittleClamd clamd;

    @Inject
    DocumentDesk documents;

    long pycon;

    private final Map<DocumentKind, String> addresses = new TreeMap<>();

    /** One of each kind, by an administrator; erik looks after the sponsorship. */
    @BeforeEach
    void oneOfEach() throws Exception {
        world.reset();
        clamd.is(LittleClamd.Mood.UNSET);
        pycon = desk.sponsorship(desk.pycon());
        for (var kind : DocumentKind.values()) {
            var pdf = Paperwork.pdf(kind.name());
            var path = Files.write(folder.resolve(kind + ".pdf"), pdf);
            var digest = MessageDigest.getInstance("SHA-256").digest(pdf);
            var checked = new Checked(path, kind + ".pdf", Format.PDF, pdf.length, digest, Scan.CLEAN);
            addresses.put(kind, documents.begin(pycon, kind, "The " + kind, "", checked, Actor.of("root", "admin")));
        }
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void viewer() {
        assertRow("CONTRACT- INVOICE- LETTER- PROOFr OTHER-");
        assertTrue(page(list()).text().contains("4 more documents are for other roles"));
        assertTrue(page("/admin/sponsorships/" + pycon).select("#parts").text().contains("4 more for other roles"));
        assertTrue(!page("/admin/sponsorships/" + pycon).text().contains("The Contract"));
    }

    @Test
    @TestSecurity(user = "ebba", roles = "editor")
    void editorWhoDoesNotLookAfterIt() {
        assertRow("CONTRACT- INVOICE- LETTERa PROOFa OTHERa");
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void editorWhoLooksAfterIt() {
        assertRow("CONTRACTa INVOICEa LETTERa PROOFa OTHERa");
    }

    @Test
    @TestSecurity(user = "erik", roles = "viewer")
    void ownerWhoIsNoEditorAnyMore() {
        assertRow("CONTRACTr INVOICEr LETTERr PROOFr OTHERr");
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void approver() {
        assertRow("CONTRACTr INVOICEr LETTERr PROOFr OTHERr");
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void finance() {
        assertRow("CONTRACTr INVOICEa LETTERr PROOFr OTHERa");
    }

    @Test
    @TestSecurity(user = "lena", roles = "legal")
    void legal() {
        assertRow("CONTRACTa INVOICEr LETTERa PROOFr OTHERa");
    }

    @Test
    @TestSecurity(user = "root", roles = "admin")
    void admin() {
        assertRow("CONTRACTa INVOICEa LETTERa PROOFa OTHERa");
    }

    @Test
    @TestSecurity(user = "omar", roles = "organiser")
    void organiserOfAGroup() {
        addresses.values().forEach(address -> given().get(address).then().statusCode(403));
        given().get(list()).then().statusCode(403);
    }

    private void assertRow(String row) {
        var found = addresses.entrySet().stream()
                .map(one -> one.getKey().name() + right(one.getKey(), one.getValue()))
                .collect(Collectors.joining(" "));
        assertEquals(row, found);
    }

    private String right(DocumentKind kind, String address) {
        var key = ledger.counts(
                        "select f.key, 1 from stored_file f join document_version v on v.file_id = f.id join document d"
                                + " on d.id = v.document_id where d.kind = '" + kind.name()
                                + "' and v.number = 1 and d.created_by = 'root'")
                .keySet()
                .iterator()
                .next();
        int reads = given().get(address).statusCode();
        assertEquals(reads, given().get(address + "/files/" + key).statusCode(), kind + ": page and file agree");
        long had = downloads();
        given().get(address + "/files/" + key);
        assertEquals(reads == 200 ? had + 1 : had, downloads());
        int adds = post(address + "/versions", kind);
        assertEquals(adds, post(list(), kind), kind + ": new ones and versions agree");
        if (reads == 403) {
            assertEquals(403, adds, kind + ": nobody adds to what they do not read");
            return "-";
        }
        assertEquals(200, reads);
        assertEquals(adds == 403, page(address).select("#upload").isEmpty());
        return adds == 303 ? "a" : adds == 403 ? "r" : "?" + adds;
    }

    private long downloads() {
        return ledger.count("change where subject = 'document' and field = 'Download'");
    }

    private static int post(String address, DocumentKind kind) {
        return given().redirects()
                .follow(false)
                .multiPart("kind", kind.name())
                .multiPart("title", "Another")
                .multiPart("file", "a.pdf", Paperwork.pdf("Another " + System.nanoTime()))
                .post(address)
                .statusCode();
    }

    private String list() {
        return "/admin/sponsorships/" + pycon + "/documents";
    }
}
