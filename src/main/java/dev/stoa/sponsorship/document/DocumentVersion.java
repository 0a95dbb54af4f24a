package dev.stoa.sponsorship.document;

import dev.stoa.sponsorship.file.StoredFile;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One version of a document, as immutable as its file. */
@Entity
@Immutable
public class DocumentVersion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long documentId;
    /** From 1. */
    public int number;

    public long fileId;
    /** What is new in it; or empty. */
    public String note;
    /** The slug of the {@link Boilerplate}; null where somebody uploaded it. */
    public String madeFrom;

    static void keep(Document document, int number, StoredFile file, String note, String madeFrom) {
        var version = new DocumentVersion();
        version.documentId = document.id;
        version.number = number;
        version.fileId = file.id;
        version.note = note;
        version.madeFrom = madeFrom;
        version.persist();
    }

    /** All of these documents, the latest first. */
    static List<DocumentVersion> of(List<Long> documents) {
        return list("documentId in ?1 order by documentId, number desc", documents);
    }

    static StoredFile file(long document, int number) {
        return find(
                        "select f from StoredFile f join DocumentVersion v on v.fileId = f.id"
                                + " where v.documentId = ?1 and v.number = ?2",
                        document,
                        number)
                .firstResult();
    }

    /** The version of this document at that key. */
    static Optional<DocumentVersion> at(long document, String key) {
        return find(
                        "select v from DocumentVersion v join StoredFile f on f.id = v.fileId"
                                + " where v.documentId = ?1 and f.key = ?2",
                        document,
                        key)
                .firstResultOptional();
    }
}
