package dev.stoa.sponsorship.document;

import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A document of a sponsorship; what it says is in its {@link DocumentVersion}s. */
@Entity
public class Document extends PanacheEntityBase {

    /** As the trail knows it. */
    static final String SUBJECT = "document";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long sponsorshipId;

    @Enumerated(EnumType.STRING)
    public DocumentKind kind;

    public String title;

    /** The number of the latest version. */
    public int latest;

    /** Of what it is the proof, see {@link Proof}; null for most. */
    public String provesKind;

    public Long provesId;
    public String createdBy;
    public Instant createdAt;
    public boolean sample;

    @Version
    public int version;

    static Document begin(long sponsorship, DocumentKind kind, String title, Actor by, Instant at) {
        var document = new Document();
        document.sponsorshipId = sponsorship;
        document.kind = kind;
        document.title = title;
        document.latest = 1;
        document.createdBy = by.name();
        document.createdAt = at;
        document.persist();
        return document;
    }

    /** All of a sponsorship, oldest first. */
    static List<Document> of(long sponsorship) {
        return list("sponsorshipId = ?1 order by id", sponsorship);
    }

    /** One of this sponsorship; one of another is none. */
    static Optional<Document> one(long sponsorship, long id) {
        return find("id = ?1 and sponsorshipId = ?2", id, sponsorship).firstResultOptional();
    }

    /** Locked until the transaction ends: of two who add to it at once, each gets a number of their own. */
    static Optional<Document> toChange(long sponsorship, long id) {
        return find("id = ?1 and sponsorshipId = ?2", id, sponsorship)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The first of this kind and title, locked. */
    static Optional<Document> named(long sponsorship, DocumentKind kind, String title) {
        return find("sponsorshipId = ?1 and kind = ?2 and title = ?3 order by id", sponsorship, kind, title)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    String href() {
        return "/admin/sponsorships/" + sponsorshipId + "/documents/" + id;
    }
}
