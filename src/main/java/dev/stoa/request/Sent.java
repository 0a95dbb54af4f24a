package dev.stoa.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file that came with a form, as it came: nothing of it is trusted. It lies in a folder of the server's until the request ends.
 *
 * @param name as the browser said; may be empty
 */
public record Sent(Path file, String name) {

    /** Those that were chosen: of a field in which nothing was, a browser sends an empty file without a name. */
    public static List<Sent> of(Collection<FileUpload> uploads) {
        return uploads == null
                ? List.of()
                : uploads.stream()
                        .map(upload -> new Sent(upload.uploadedFile(), upload.fileName()))
                        .filter(Sent::chosen)
                        .toList();
    }

    boolean chosen() {
        try {
            return !name.isBlank() || Files.size(file) > 0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public Sent {
        name = name == null ? "" : name;
    }
}
