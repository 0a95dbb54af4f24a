package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.file.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file of a request in a list.
 *
 * @param says "PDF, 1.2 MB", and for colleagues ", not scanned for viruses": how we guard ourselves is nobody else's
 * @param who the colleague who added it; null where that was the asker
 */
public record FileLine(String key, String name, String says, String who, Instant at) {

    /** All that the asker sent, or all. Two statements; one where there are none. */
    static List<FileLine> of(long request, boolean askers) {
        Predicate<RequestFile> shown = file -> !askers || file.addedBy == null;
        var files = RequestFile.of(request).stream().filter(shown).toList();
        var stored = RequestFile.stored(files);
        return files.stream()
                .map(file -> {
                    var kept = stored.get(file.fileId);
                    return new FileLine(
                            kept.key,
                            kept.name,
                            "%s, %s%s".formatted(kept.format, Size.said(kept.size), askers ? "" : ", " + kept.scan),
                            file.addedBy,
                            file.addedAt);
                })
                .toList();
    }
}
