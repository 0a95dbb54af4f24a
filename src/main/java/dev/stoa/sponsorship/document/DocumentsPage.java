package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Size;
import dev.stoa.sponsorship.file.StoredFile;
import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The documents of a sponsorship that the person who looks may read.
 *
 * @param hidden how many there are for other roles
 * @param kinds that this person may add; empty where none
 * @param made whether there is a text of which this person may make one
 * @param warning about viruses; empty where there is nothing to warn of
 */
public record DocumentsPage(
        String title,
        String back,
        String href,
        boolean sample,
        List<Row> rows,
        int hidden,
        List<Option> kinds,
        boolean made,
        UploadForm form,
        Errors errors,
        String warning) {

    /** @param says the latest version in a line */
    public record Row(
            String title, String href, String kind, int versions, String says, String by, Instant at, boolean sample) {}

    static DocumentsPage of(Sponsorship sponsorship, Actor actor, UploadForm form, Errors errors, String warning) {
        var all = Document.of(sponsorship.id);
        var mine = all.stream()
                .filter(document -> document.kind.mayRead(actor, sponsorship.owner))
                .toList();
        var versions =
                DocumentVersion.of(mine.stream().map(document -> document.id).toList());
        // Ordered with the latest first: the first of each is it.
        var latest =
                versions.stream().collect(Collectors.toMap(v -> v.documentId, v -> v.fileId, (first, older) -> first));
        var files = StoredFile.all(latest.values());
        return new DocumentsPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                "/admin/sponsorships/" + sponsorship.id + "/documents",
                sponsorship.sample,
                mine.stream()
                        .map(document -> row(document, files.get(latest.get(document.id))))
                        .toList(),
                all.size() - mine.size(),
                DocumentKind.options(actor, sponsorship.owner),
                !Boilerplate.options(actor, sponsorship.owner).isEmpty(),
                form,
                errors,
                warning);
    }

    private static Row row(Document document, StoredFile file) {
        return new Row(
                document.title,
                document.href(),
                document.kind.toString(),
                document.latest,
                "%s, %s, %s".formatted(file.format, Size.of(file.size), file.scan),
                file.keptBy,
                file.keptAt,
                document.sample);
    }
}
