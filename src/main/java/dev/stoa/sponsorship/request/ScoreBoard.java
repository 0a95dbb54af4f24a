package dev.stoa.sponsorship.request;

import dev.stoa.site.Typed;
import dev.stoa.workflow.Actor;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The scores of one request as one person may see them: a reviewer is blind until their own score is saved, everybody else until the
 * request is decided.
 *
 * @param questions of the rubric that counts now, with what this person answered last, if that was by this rubric
 * @param rubric the version that the form answers; 0 where there is none
 * @param comment this person's last
 * @param mayScore whether they are shown the form
 * @param scored whether they have saved a score
 * @param open whether they see the others'
 * @param hidden how many scores they do not see yet
 * @param scores what they see
 * @param opinion null while they are blind
 */
public record ScoreBoard(
        List<Question> questions,
        long rubric,
        String comment,
        boolean mayScore,
        boolean scored,
        boolean open,
        int hidden,
        List<Line> scores,
        Opinion opinion) {

    static final Set<String> REVIEWERS = Set.of("editor", "approver");

    /** @param points 0 where none were given yet */
    public record Question(long id, String name, int weight, String about, int points) {

        public String field() {
            return "points-" + id;
        }

        public List<Integer> scale() {
            return List.of(1, 2, 3, 4, 5);
        }
    }

    /** One reviewer's. @param older it was given by a rubric that has been replaced */
    public record Line(String reviewer, String mean, String comment, boolean older, List<Answer> answers) {}

    public record Answer(String question, int weight, int points) {}

    /** Four statements. */
    static ScoreBoard of(SponsorshipRequest request, Actor actor) {
        var ids = List.of(request.id);
        var scores = Score.of(ids);
        var answers = ScorePoint.of(ids);
        var rubric = Rubric.current();
        var criteria = rubric.map(one -> Criterion.of(one.id)).orElse(List.of());
        var mine =
                scores.stream().filter(one -> one.reviewer.equals(actor.name())).findFirst();
        Map<Long, Integer> points = mine.map(score -> answers.stream()
                        .filter(answer -> answer.scoreId() == score.id)
                        .collect(Collectors.toMap(ScorePoint.Answer::criterionId, ScorePoint.Answer::points)))
                .orElse(Map.of());
        boolean open = mine.isPresent() || request.state.ended();
        return new ScoreBoard(
                criteria.stream()
                        .map(one ->
                                new Question(one.id, one.name, one.weight, one.about, points.getOrDefault(one.id, 0)))
                        .toList(),
                rubric.map(one -> one.id).orElse(0L),
                mine.map(score -> score.comment).orElse(""),
                actor.isOneOf(REVIEWERS) && mayBeScored(request.state),
                mine.isPresent(),
                open,
                open ? 0 : scores.size(),
                open ? lines(scores, answers, rubric.map(one -> one.id).orElse(0L)) : List.of(),
                open ? Opinion.of(scores.stream().map(score -> score.mean).toList()) : null);
    }

    /** With what was typed and refused. */
    ScoreBoard typed(MultivaluedMap<String, String> typed) {
        return new ScoreBoard(
                questions.stream()
                        .map(one -> {
                            var given = typed.getFirst(one.field());
                            int points = given != null && given.matches("[1-5]") ? Integer.parseInt(given) : 0;
                            return new Question(one.id, one.name, one.weight, one.about, points);
                        })
                        .toList(),
                rubric,
                Typed.text(typed.getFirst("comment")),
                mayScore,
                scored,
                open,
                hidden,
                scores,
                opinion);
    }

    static boolean mayBeScored(RequestState state) {
        return !state.ended() && state != RequestState.DRAFT;
    }

    private static List<Line> lines(List<Score> scores, List<ScorePoint.Answer> answers, long current) {
        var byScore = answers.stream().collect(Collectors.groupingBy(ScorePoint.Answer::scoreId));
        Function<Score, List<Answer>> of = score -> byScore.getOrDefault(score.id, List.of()).stream()
                .map(answer -> new Answer(answer.criterion(), answer.weight(), answer.points()))
                .toList();
        return scores.stream()
                .map(score -> new Line(
                        score.reviewer,
                        String.format(java.util.Locale.ROOT, "%.2f", score.mean),
                        score.comment,
                        score.rubricId != current,
                        of.apply(score)))
                .toList();
    }
}
