package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Typed;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every write to scores and to the rubric: one method, one transaction. */
@ApplicationScoped
class ScoreDesk {

    static final String RUBRIC = "rubric";
    private static final int LONGEST = 2000;

    @Inject
    Clock clock;

    /** The rubric was replaced after this person had opened the page. */
    static final class OtherRubric extends RuntimeException {}

    /**
     * Keeps what a reviewer thinks, in place of what they thought before.
     *
     * @param typed the fields of the form: {@code rubric}, {@code comment}, and {@code points-7} for the criterion 7
     * @return what is wrong; then nothing is kept
     * @throws OtherRubric where the questions are no longer those that were answered
     */
    @Transactional
    Errors score(long id, MultivaluedMap<String, String> typed, Actor by) {
        var request = SponsorshipRequest.toChange(id).orElseThrow(NotFoundException::new);
        if (!ScoreBoard.mayBeScored(request.state)) {
            throw new NotPossible("", "There is nothing to be scored in this state.");
        }
        var rubric = Rubric.current().orElseThrow(OtherRubric::new);
        if (!rubric.id.toString().equals(typed.getFirst("rubric"))) {
            throw new OtherRubric();
        }
        var comment = Typed.text(typed.getFirst("comment"));
        var errors = comment.length() > LONGEST
                ? Errors.NONE.with("comment", "Keep it below 2,000 characters.")
                : Errors.NONE;
        var points = new HashMap<Long, Integer>();
        for (var criterion : Criterion.of(rubric.id)) {
            var field = "points-" + criterion.id;
            var given = typed.getFirst(field);
            if (given != null && given.matches("[1-5]")) {
                points.put(criterion.id, Integer.valueOf(given));
            } else {
                errors = errors.with(field, criterion.name + ": choose 1 to 5.");
            }
        }
        if (errors.none()) {
            Score.keep(id, rubric, points, comment, by.name(), clock.instant());
        }
        return errors;
    }

    /** Puts another rubric in the place of the one that counts; scores keep theirs. */
    @Transactional
    void replace(List<Criterion.Terms> criteria, Actor by) {
        var before = Rubric.current().map(rubric -> inWords(terms(rubric))).orElse("");
        var after = inWords(criteria);
        if (!before.equals(after)) {
            Rubric.begin(criteria, by, clock.instant());
            Change.keep(RUBRIC, 1, Map.of("criteria", before), Map.of("criteria", after), by, clock.instant());
        }
    }

    static List<Criterion.Terms> terms(Rubric rubric) {
        return Criterion.of(rubric.id).stream()
                .map(one -> new Criterion.Terms(one.name, one.weight, one.about))
                .toList();
    }

    /** A criterion a line, as the form has them: its name, its weight, how to judge it. */
    static String inWords(List<Criterion.Terms> criteria) {
        return criteria.stream()
                .map(one -> one.name() + "; " + one.weight() + (one.about().isEmpty() ? "" : "; " + one.about()))
                .collect(Collectors.joining("\n"));
    }
}
