package dev.stoa.sponsorship.document;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.sponsorship.file.Size;
import dev.stoa.sponsorship.file.StoredFile;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

/** Every write to a document, and every look into one: one method, one transaction, with the trail that belongs to it. */
@ApplicationScoped
public class DocumentDesk {

    @Inject
    Clock clock;

    @Inject
    Proof proof;

    /** @return its address */
    @Transactional
    public String begin(long sponsorship, DocumentKind kind, String title, String note, Checked file, Actor by) {
        mayAdd(owner(sponsorship), kind, by);
        var now = clock.instant();
        var document = Document.begin(sponsorship, kind, title, by, now);
        keep(document, 1, StoredFile.keep(file, by, now), note, null, by, now);
        return document.href();
    }

    /**
     * A version after all that are there.
     *
     * @throws Same where it is the latest once more
     */
    @Transactional
    public void add(long sponsorship, long id, String note, Checked file, Actor by) {
        var document = Document.toChange(sponsorship, id).orElseThrow(NotFoundException::new);
        mayAdd(owner(sponsorship), document.kind, by);
        refuseSame(document, file.sha256());
        var now = clock.instant();
        keep(document, ++document.latest, StoredFile.keep(file, by, now), note, null, by, now);
    }

    /**
     * Keeps what was made here: as a version of the document with this title, or as a new one. The same once more changes
     * nothing.
     *
     * @return its address
     */
    @Transactional
    public String make(long sponsorship, Boilerplate from, String title, byte[] pdf, Actor by) {
        // Of two at once, one waits here, and then finds the other's.
        Sponsorship.toChange(sponsorship).orElseThrow(NotFoundException::new);
        return make(sponsorship, from, title, pdf, false, by, clock.instant()).href();
    }

    /** The same in the caller's transaction; the sample world is told with days of its own. */
    Document make(long sponsorship, Boilerplate from, String title, byte[] pdf, boolean sample, Actor by, Instant at) {
        mayAdd(owner(sponsorship), from.kind(), by);
        var known = Document.named(sponsorship, from.kind(), title);
        var document = known.orElseGet(() -> Document.begin(sponsorship, from.kind(), title, by, at));
        document.sample |= sample;
        if (known.isPresent()) {
            if (DocumentVersion.file(document.id, document.latest).has(pdf)) {
                return document;
            }
            document.latest++;
        }
        keep(document, document.latest, StoredFile.keepOurs(title, Format.PDF, pdf, by, at), "", from.slug(), by, at);
        return document;
    }

    /** Hands a version out, and keeps in the trail who had it. */
    @Transactional
    public StoredFile read(long sponsorship, long id, String key, Actor by) {
        var document = Document.one(sponsorship, id).orElseThrow(NotFoundException::new);
        if (!document.kind.mayRead(by, owner(sponsorship))) {
            throw new ForbiddenException();
        }
        var version = DocumentVersion.at(id, key).orElseThrow(NotFoundException::new);
        say(document, "Download", null, "version " + version.number, by, clock.instant());
        return StoredFile.byId(version.fileId);
    }

    /** @throws Outdated when somebody saved that in between */
    @Transactional
    public void prove(long sponsorship, long id, Proof.Of of, Actor by) {
        var document = Document.toChange(sponsorship, id).orElseThrow(NotFoundException::new);
        mayAdd(owner(sponsorship), document.kind, by);
        var now = clock.instant();
        var title = proof.write(document, of, by);
        say(document, "Proof of", null, title, by, now);
        document.provesKind = of.kind();
        document.provesId = of.id();
    }

    private static void keep(
            Document document, int number, StoredFile file, String note, String from, Actor by, Instant at) {
        DocumentVersion.keep(document, number, file, note, from);
        say(
                document,
                "Version",
                number == 1 ? null : Integer.toString(number - 1),
                "%d: %s, %s, SHA-256 %s".formatted(number, file.name, Size.of(file.size), file.hex()),
                by,
                at);
    }

    private static void refuseSame(Document document, byte[] sha256) {
        var latest = DocumentVersion.file(document.id, document.latest);
        if (Arrays.equals(latest.sha256, sha256)) {
            throw new Same(document.latest);
        }
    }

    private static void say(Document document, String what, String from, String to, Actor by, Instant at) {
        Change.keep(Document.SUBJECT, document.id, Collections.singletonMap(what, from), Map.of(what, to), by, at);
    }

    private static String owner(long sponsorship) {
        return Sponsorship.<Sponsorship>findByIdOptional(sponsorship).orElseThrow(NotFoundException::new).owner;
    }

    private static void mayAdd(String owner, DocumentKind kind, Actor by) {
        if (!kind.mayAdd(by, owner)) {
            throw new ForbiddenException();
        }
    }

    /** It is the latest version, byte for byte; the message is a sentence for people. */
    public static final class Same extends RuntimeException {
        Same(int number) {
            super("This is version " + number + " already, byte for byte.", null, false, false);
        }
    }
}
