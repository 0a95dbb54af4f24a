package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Size;
import dev.stoa.sponsorship.file.StoredFile;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Trail;
import java.time.Instant;
import java.util.List;

/**
 * One document with all its versions, the latest first, and its history.
 *
 * @param proves of what it is the proof; empty for most
 * @param provable of what it may become one, by this person
 * @param warning about viruses; empty where there is nothing to warn of
 */
public record DocumentPage(
        String sponsorship,
        String back,
        String list,
        String href,
        String title,
        String kind,
        boolean sample,
        List<Row> versions,
        boolean mayAdd,
        String proves,
        List<Option> provable,
        UploadForm form,
        Errors errors,
        String warning,
        List<Trail.Entry> trail) {

    /**
     * @param digest SHA-256, in hexadecimal digits
     * @param scan what is known about viruses in it
     */
    public record Row(
            int number,
            String href,
            String name,
            String format,
            String size,
            String digest,
            String scan,
            String note,
            String by,
            Instant at) {}

    static DocumentPage of(
            Sponsorship sponsorship,
            Document document,
            List<Option> provable,
            Actor actor,
            UploadForm form,
            Errors errors,
            String warning) {
        var versions = DocumentVersion.of(List.of(document.id));
        var files =
                StoredFile.all(versions.stream().map(version -> version.fileId).toList());
        boolean mayAdd = document.kind.mayAdd(actor, sponsorship.owner);
        var proved = new Proof.Of(document.provesKind, document.provesId == null ? 0 : document.provesId).toString();
        return new DocumentPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                "/admin/sponsorships/" + sponsorship.id + "/documents",
                document.href(),
                document.title,
                document.kind.toString(),
                document.sample,
                versions.stream()
                        .map(version -> row(document, version, files.get(version.fileId)))
                        .toList(),
                mayAdd,
                provable.stream()
                        .filter(option -> option.value().equals(proved))
                        .map(Option::label)
                        .findFirst()
                        .orElse(""),
                mayAdd && actor.is("editor") ? provable : List.of(),
                form,
                errors,
                warning,
                Trail.of(Document.SUBJECT, document.id).entries());
    }

    private static Row row(Document document, DocumentVersion version, StoredFile file) {
        return new Row(
                version.number,
                document.href() + "/files/" + file.key,
                file.name,
                file.format.toString(),
                Size.of(file.size),
                file.hex(),
                file.scan.toString(),
                version.note,
                file.keptBy,
                file.keptAt);
    }
}
