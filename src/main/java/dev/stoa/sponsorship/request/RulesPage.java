package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Trail;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules, the rubric and the letter by which requests are judged, as forms.
 *
 * @param letterVersion of the letter that is shown
 * @param attempt which of the forms was refused; empty for none
 */
public record RulesPage(
        List<EligibilityRule.Now> rules,
        String criteria,
        long rubric,
        String letter,
        int letterVersion,
        boolean mayEdit,
        String attempt,
        String days,
        Errors errors,
        List<Trail.Entry> trail) {

    /** Whether this form was the one that was refused. */
    public boolean in(String form) {
        return attempt.equals(form) && !errors.none();
    }

    static RulesPage of(boolean mayEdit, String attempt, String typed, Errors errors) {
        var rubric = Rubric.current();
        var letter = DeclineLetter.now();
        return new RulesPage(
                EligibilityRule.all(),
                attempt.equals("rubric")
                        ? typed
                        : rubric.map(one -> ScoreDesk.inWords(ScoreDesk.terms(one)))
                                .orElse(RubricForm.OURS),
                rubric.map(one -> one.id).orElse(0L),
                attempt.equals("letter") ? typed : letter.text(),
                letter.version(),
                mayEdit,
                attempt,
                attempt.equals("LEAD_TIME") ? typed : "",
                errors,
                Stream.of(
                                Trail.of(ScoreDesk.RUBRIC, 1).entries().stream(),
                                Trail.of(DeclineLetter.SUBJECT, 1).entries().stream(),
                                IntStream.rangeClosed(1, EligibilityRule.Kind.values().length)
                                        .mapToObj(id -> Trail.of(EligibilityRule.SUBJECT, id))
                                        .flatMap(trail -> trail.entries().stream()))
                        .flatMap(entries -> entries)
                        .sorted(java.util.Comparator.comparing(Trail.Entry::at).reversed())
                        .limit(50)
                        .toList());
    }
}
