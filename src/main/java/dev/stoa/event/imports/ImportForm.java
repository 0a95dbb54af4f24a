package dev.stoa.event.imports;

import dev.stoa.event.imports.ImportDesk.Origin;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Errors;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.site.SearchText;
import dev.stoa.site.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What somebody wants imported, as typed and sent. */
public class ImportForm {

    private static final int MOST_FILES = 200;

    @RestForm
    public String target;

    /** The slug of the group whose meetups they are. */
    @RestForm
    public String group;

    @RestForm
    public String address;

    @RestForm
    public String topics;

    @RestForm("files")
    public List<FileUpload> files;

    /** Checked input, or what is wrong. */
    record Reading(Target target, Long group, Origin origin, List<String> topics, Errors errors) {}

    static ImportForm blank() {
        var form = new ImportForm();
        form.target = Target.CONFERENCES.id();
        form.clean();
        return form;
    }

    Reading read(Download download) {
        clean();
        var errors = Errors.NONE;
        var what = Target.byId(target);
        if (what.isEmpty()) {
            errors = errors.with("target", "Choose what it is about.");
        }
        Long id = null;
        if (what.filter(Target.MEETUPS::equals).isPresent()) {
            id = UserGroup.bySlug(group).map(one -> one.id).orElse(null);
            if (id == null) {
                errors = errors.with("group", "No group has this address. Copy it from its page, like stockholm-kug.");
            }
        }
        var sent = files == null
                ? List.<FileUpload>of()
                : files.stream().filter(file -> file.size() > 0).toList();
        if (sent.isEmpty() == address.isEmpty()) {
            errors = errors.with("address", "Choose files, or give one address.");
        } else if (sent.size() > MOST_FILES) {
            errors = errors.with("files", "Send at most %d files at once.".formatted(MOST_FILES));
        }
        var where = address.isEmpty() ? null : uri();
        if (!address.isEmpty()) {
            var wrong = where == null
                    ? "Write the whole address, like https://example.org/events.ics."
                    : refusal(download, where);
            errors = wrong == null ? errors : errors.with("address", wrong);
        }
        return errors.none()
                ? new Reading(
                        what.get(),
                        id,
                        new Origin(where == null ? uploads(sent) : List.of(), where),
                        Typed.list(topics.toLowerCase(Locale.ROOT)),
                        errors)
                : new Reading(null, null, null, null, errors);
    }

    private URI uri() {
        return Typed.isAddress(address) ? URI.create(address) : null;
    }

    private static String refusal(Download download, URI where) {
        try {
            download.check(where);
            return null;
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    private static List<Upload> uploads(List<FileUpload> sent) {
        return sent.stream().map(ImportForm::upload).toList();
    }

    private static Upload upload(FileUpload file) {
        try {
            var name = SearchText.typed(file.fileName().replaceAll(".*[/\\\\]", ""));
            return new Upload(name.isEmpty() ? "file" : name, Files.readAllBytes(file.uploadedFile()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void clean() {
        target = Typed.line(target);
        group = Typed.line(group);
        address = Typed.line(address);
        topics = Typed.line(topics);
    }
}
