package dev.stoa.sponsorship.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.NotPossible;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads invented requests from a file, each by the public form and the rules of the desk. Days are counted from today. Where there are
 * some, it reads nothing.
 */
@ApplicationScoped
public class RequestHistory {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** @param rubric a criterion a line @param requests in the order in which they were asked */
    record File(String rubric, List<Story> requests) {}

    /**
     * @param asked days from today
     * @param begins days from today to the first day; null where the form says it
     * @param became the key of the sponsorship that it became; null for none
     * @param deferredFor days from the last move
     * @param scores points by reviewer, in the order of the criteria
     */
    record Story(
            int asked,
            Integer begins,
            Map<String, String> form,
            List<Step> moves,
            String became,
            Integer deferredFor,
            Map<String, List<Integer>> scores) {}

    record Step(int day, String to, String by, String role, String reason) {}

    public ImportReport read(Path file) {
        if (QuarkusTransaction.requiringNew().call(() -> SponsorshipRequest.count("sample = true")) > 0) {
            return new ImportReport(0, 0, 0, List.of());
        }
        var told = told(file);
        var rubric = QuarkusTransaction.requiringNew()
                .call(() -> Rubric.begin(
                        RubricForm.read(told.rubric()).criteria(), Actor.of("anna", "approver"), at(-200)));
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int row = 0;
        for (var story : told.requests()) {
            row++;
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(story, rubric));
                added++;
            } catch (Wrong | NotPossible | Refusal wrong) {
                rejected.add(new Rejection(
                        file.getFileName() + " #" + row, story.form().get("name"), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, 0, rejected);
    }

    private File told(Path file) {
        try {
            return json.readValue(file.toFile(), File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Story story, Rubric rubric) {
        var fields = new MultivaluedHashMap<>(story.form());
        if (story.begins() != null) {
            fields.putSingle("startsOn", today().plusDays(story.begins()).toString());
            fields.putSingle("endsOn", today().plusDays(story.begins() + 1L).toString());
        }
        var reading = RequestForm.of(fields).read(validator, LocalDate.of(2019, 1, 1), true);
        if (!reading.errors().none()) {
            throw new Wrong(String.join(" ", reading.errors().messages().values()));
        }
        var request = SponsorshipRequest.begin(reading.asked(), RequestLife.ASKER, false, true, at(story.asked()));
        if (story.became() != null) {
            became(request, story.became());
        }
        if (story.scores() != null) {
            story.scores().forEach((who, points) -> score(request, rubric, who, points, at(story.asked() + 2)));
        }
        if (story.moves() != null) {
            story.moves().forEach(step -> step(request, step, story.deferredFor()));
        }
    }

    private static void became(SponsorshipRequest request, String key) {
        var sponsorship = Sponsorship.<Sponsorship>find("sourceKey", key)
                .firstResultOptional()
                .orElseThrow(() -> new Wrong("There is no sponsorship " + key + "."));
        request.sponsorshipId = sponsorship.id;
        request.deal = new Deal(
                sponsorship.tier,
                sponsorship.amount,
                sponsorship.currency,
                sponsorship.budgetId,
                "",
                "30 talks with people who use what we use",
                sponsorship.why);
    }

    private static void score(SponsorshipRequest request, Rubric rubric, String who, List<Integer> points, Instant at) {
        var byCriterion = new LinkedHashMap<Long, Integer>();
        var criteria = Criterion.of(rubric.id);
        for (int i = 0; i < criteria.size(); i++) {
            byCriterion.put(criteria.get(i).id, points.get(i));
        }
        Score.keep(request.id, rubric, byCriterion, "", who, at);
    }

    private void step(SponsorshipRequest request, Step step, Integer deferredFor) {
        var to = RequestState.bySlug(step.to()).orElseThrow(() -> new Wrong("There is no state " + step.to() + "."));
        var until = to == RequestState.DEFERRED ? today().plusDays(step.day() + (long) deferredFor) : null;
        request.move(to, Actor.of(step.by(), step.role()), step.reason(), until, at(step.day()));
        if (to == RequestState.NEEDS_INFO) {
            RequestMessage.keep(request.id, step.by(), step.reason(), at(step.day()));
        }
    }

    private Instant at(int day) {
        return today().plusDays(day).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A row that cannot be taken, and why. */
    private static final class Wrong extends RuntimeException {
        Wrong(String reason) {
            super(reason);
        }
    }
}
