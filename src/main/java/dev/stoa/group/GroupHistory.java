package dev.stoa.group;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.Money;
import dev.stoa.site.Slug;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what became of groups from a file: who runs them, how they moved, what they were given. Every row passes the checks
 * of the desk: the same forms, the same rules. A group whose story was told is left alone.
 */
@ApplicationScoped
public class GroupHistory {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /** @param group an existing one by its slug; null for a new one, which {@code form} describes */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Story(
            String group,
            GroupForm form,
            LocalDate proposed,
            List<String> languages,
            String city,
            List<Runs> organisers,
            List<Moves> moves,
            List<Gets> given) {

        String label() {
            return group == null ? form == null ? "" : form.name : group;
        }
    }

    record Runs(String userName, String name, boolean shown, LocalDate since) {}

    record Moves(LocalDate day, String to, String by, String role, String reason) {}

    record Gets(String kind, LocalDate day, String amount, String currency, String note, boolean shown) {}

    /** @param sample every group and gift is marked as invented */
    public ImportReport read(Path file, boolean sample) {
        int added = 0;
        int known = 0;
        var rejected = new ArrayList<Rejection>();
        int row = 0;
        for (var story : stories(file)) {
            row++;
            try {
                boolean isNew = QuarkusTransaction.requiringNew().call(() -> tell(story, sample));
                added += isNew ? 1 : 0;
                known += isNew ? 0 : 1;
            } catch (Wrong | Refusal | Money.NotMoney wrong) {
                rejected.add(new Rejection(file.getFileName() + " #" + row, story.label(), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private List<Story> stories(Path file) {
        try {
            return List.of(json.readValue(file.toFile(), Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tell(Story story, boolean sample) {
        var group = story.group() == null ? begin(story) : existing(story.group());
        if (group == null || Organiser.count("groupId", group.id) + GroupSupport.count("groupId", group.id) > 0) {
            return false;
        }
        if (story.languages() != null) {
            group.languages = new ArrayList<>(story.languages());
        }
        if (story.city() != null) {
            group.city = story.city();
        }
        group.keepSearchable();
        group.sample = sample;
        for (var one : some(story.organisers())) {
            Organiser.keep(group.id, new Organiser.Person(one.userName(), one.name(), null, one.shown()), one.since());
        }
        for (var move : some(story.moves())) {
            group.move(
                    GroupStatus.bySlug(move.to()).orElseThrow(() -> new Wrong("There is no status " + move.to() + ".")),
                    Actor.of(move.by(), move.role()),
                    move.reason(),
                    move.day().atTime(MORNING).toInstant(ZoneOffset.UTC));
        }
        for (var gift : some(story.given())) {
            give(group, gift, sample);
        }
        return true;
    }

    private static void give(UserGroup group, Gets gift, boolean sample) {
        var kind = SupportKind.of(gift.kind()).orElseThrow(() -> new Wrong("Nobody gives a " + gift.kind() + "."));
        var money = gift.amount() == null ? null : Money.parse(gift.amount(), gift.currency());
        GroupSupport.keep(
                group.id,
                new GroupSupport.Given(kind, gift.day(), money, gift.note(), gift.shown()),
                sample,
                Actor.of("erik", "editor"),
                gift.day().atTime(MORNING).toInstant(ZoneOffset.UTC));
    }

    /** Null where it was begun by an earlier reading. */
    private UserGroup begin(Story story) {
        var reading = story.form().read(validator);
        if (!reading.errors().none()) {
            throw new Wrong(String.join(" ", reading.errors().messages().values()));
        }
        var slug = Slug.of(reading.terms().name());
        return UserGroup.bySlug(slug).isPresent()
                ? null
                : UserGroup.propose(
                        slug,
                        reading.terms(),
                        Actor.of("a visitor"),
                        story.proposed().atTime(MORNING).toInstant(ZoneOffset.UTC));
    }

    private static UserGroup existing(String slug) {
        return UserGroup.bySlug(slug).orElseThrow(() -> new Wrong("No group " + slug + " is known."));
    }

    private static <T> List<T> some(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A row that cannot be taken, and why. */
    private static final class Wrong extends RuntimeException {
        Wrong(String reason) {
            super(reason);
        }
    }
}
