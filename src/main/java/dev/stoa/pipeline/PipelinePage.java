package dev.stoa.pipeline;

import dev.stoa.pipeline.StepRun.State;
import dev.stoa.site.Errors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The steps as staff see them: in order, as a picture and as a table.
 *
 * @param form what was typed, to be typed again when it was refused
 */
record PipelinePage(List<Row> rows, PipelinePicture picture, Form form, Errors errors, boolean mayRun) {

    record Form(String step, String from, String to) {}

    /**
     * One step.
     *
     * @param state a word; {@code tone} is the badge's class
     * @param took of the last run, or empty
     * @param remark why it failed, what holds it up, or that it is asked for; or empty
     */
    record Row(
            String name,
            String says,
            String state,
            String tone,
            Instant lastRun,
            String took,
            long changed,
            String remark,
            String inputs,
            String outputs,
            String pace) {}

    static PipelinePage of(
            Pipeline pipeline, Map<String, StepRun> runs, RunForm form, Errors errors, boolean mayRun, Instant now) {
        var rows = pipeline.graph().steps().stream()
                .map(step -> row(
                        step,
                        runs.get(step.name()),
                        pipeline.heldUpBy(step, runs).orElse(null),
                        now))
                .toList();
        return new PipelinePage(
                rows,
                PipelinePicture.of(pipeline.graph(), rows),
                new Form(text(form.step), text(form.from), text(form.to)),
                errors,
                mayRun);
    }

    private static Row row(Step step, StepRun run, String heldUpBy, Instant now) {
        var word = word(run, heldUpBy);
        return new Row(
                step.name(),
                step.says(),
                word,
                switch (word) {
                    case "failed" -> "bad";
                    case "held up", "waiting", "running" -> "wait";
                    case "done" -> "good";
                    default -> "";
                },
                run == null ? null : run.startedAt,
                took(run, now),
                run == null ? 0 : run.rows,
                remark(run, heldUpBy),
                String.join(", ", new TreeSet<>(step.inputs())),
                String.join(", ", new TreeSet<>(step.outputs())),
                step.pace() == Step.Pace.OFTEN ? "within seconds" : "every night");
    }

    private static String word(StepRun run, String heldUpBy) {
        if (run != null && State.RUNNING.name().equals(run.state)) {
            return "running";
        }
        if (run != null && run.failed()) {
            return "failed";
        }
        if (heldUpBy != null) {
            return "held up";
        }
        if (run != null && run.askedAt != null) {
            return "waiting";
        }
        return run == null || run.state == null ? "not yet run" : "done";
    }

    private static String remark(StepRun run, String heldUpBy) {
        var remark = new StringBuilder();
        if (run != null && run.failure != null) {
            remark.append(run.failure);
            remark.append(run.attempts > 1 ? " (%d attempts)".formatted(run.attempts) : "");
        }
        if (heldUpBy != null) {
            remark.append(remark.isEmpty() ? "" : " · ").append("waits for ").append(heldUpBy);
        }
        if (run != null && run.askedAt != null) {
            var span = run.asked().words();
            remark.append(remark.isEmpty() ? "" : " · ").append("asked for by ").append(run.askedBy);
            remark.append(span.isEmpty() ? "" : ", " + span);
        }
        return remark.toString();
    }

    private static String took(StepRun run, Instant now) {
        if (run == null || run.startedAt == null) {
            return "";
        }
        var time = Duration.between(run.startedAt, run.finishedAt == null ? now : run.finishedAt);
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toSeconds() > 0 ? time.toSeconds() + " s" : Math.max(0, time.toMillis()) + " ms";
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
