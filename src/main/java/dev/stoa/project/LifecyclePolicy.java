package dev.stoa.project;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Proposes where a project should stand, and never decides. Of the rules that fit, the first proposes:
 *
 * <ol>
 *   <li>GitHub says that all its repositories are archived: archived.
 *   <li>It rests in maintenance or in the archive, and people commit again: back to active, or out of the archive.
 *   <li>No commit for a year: maintenance; in maintenance, for two years: archived.
 *   <li>Somebody waits for an answer, and no maintainer answered anybody for a quarter: maintenance.
 * </ol>
 *
 * The days are {@link LifecycleSettings}. What has no history here is left alone: nothing known is not nothing done.
 */
@Singleton
public class LifecyclePolicy {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final LifecycleSettings days;

    @Inject
    LifecyclePolicy(LifecycleSettings days) {
        this.days = days;
    }

    /** Which fact speaks. */
    public enum Rule {
        ARCHIVED_ON_GITHUB,
        NEW_ACTIVITY,
        NO_COMMIT,
        NO_RESPONSE
    }

    /**
     * What staff are asked.
     *
     * @param reason for them to read, with dates and counts
     * @param digest what the facts come to: while it stays the same, a declined proposal is not made again
     * @param link where to look at the facts
     */
    public record Wish(Rule rule, Lifecycle to, String reason, String digest, String link) {}

    /** How far back recent commits are counted. */
    public int recentDays() {
        return days.newActivityDays();
    }

    public Optional<Wish> judge(LifecycleEvidence evidence, LocalDate today) {
        return List.<BiFunction<LifecycleEvidence, LocalDate, Optional<Wish>>>of(
                        this::archivedOnGitHub, this::newActivity, this::noCommit, this::noResponse)
                .stream()
                .flatMap(rule -> rule.apply(evidence, today).stream())
                .findFirst();
    }

    private Optional<Wish> archivedOnGitHub(LifecycleEvidence e, LocalDate today) {
        return e.archived() && e.lifecycle() != Lifecycle.ARCHIVED
                ? wish(
                        Rule.ARCHIVED_ON_GITHUB,
                        Lifecycle.ARCHIVED,
                        "Its repositories are archived on GitHub.",
                        "archived",
                        e,
                        "")
                : Optional.empty();
    }

    private Optional<Wish> newActivity(LifecycleEvidence e, LocalDate today) {
        boolean rests = e.lifecycle() == Lifecycle.MAINTENANCE || e.lifecycle() == Lifecycle.ARCHIVED;
        if (!rests || e.archived() || e.recentCommits() < days.newActivityCommits()) {
            return Optional.empty();
        }
        // Commits go on from day to day: another quarter is other evidence, another day is not.
        var quarter = e.lastCommit().getYear() + " Q" + ((e.lastCommit().getMonthValue() + 2) / 3);
        return wish(
                Rule.NEW_ACTIVITY,
                e.lifecycle() == Lifecycle.MAINTENANCE ? Lifecycle.ACTIVE : Lifecycle.MAINTENANCE,
                "%,d commits by people in the last %d days, the last on %s."
                        .formatted(e.recentCommits(), days.newActivityDays(), DAY.format(e.lastCommit())),
                quarter,
                e,
                "#activity");
    }

    private Optional<Wish> noCommit(LifecycleEvidence e, LocalDate today) {
        boolean resting = e.lifecycle() == Lifecycle.MAINTENANCE;
        int patience = resting ? 2 * days.noCommitDays() : days.noCommitDays();
        if (e.lifecycle() == Lifecycle.ARCHIVED
                || e.lastCommit() == null
                || e.lastCommit().isAfter(today.minusDays(patience))) {
            return Optional.empty();
        }
        return wish(
                Rule.NO_COMMIT,
                resting ? Lifecycle.ARCHIVED : Lifecycle.MAINTENANCE,
                "No commit by a person for more than %,d days, the last was on %s."
                        .formatted(patience, DAY.format(e.lastCommit())),
                e.lastCommit().toString(),
                e,
                "#activity");
    }

    private Optional<Wish> noResponse(LifecycleEvidence e, LocalDate today) {
        var limit = today.minusDays(days.noResponseDays());
        boolean promised = e.lifecycle() != Lifecycle.MAINTENANCE && e.lifecycle() != Lifecycle.ARCHIVED;
        if (!promised
                || e.waiting() == 0
                || e.oldestWaiting().isAfter(limit)
                || (e.lastAnswer() != null && e.lastAnswer().isAfter(limit))) {
            return Optional.empty();
        }
        return wish(
                Rule.NO_RESPONSE,
                Lifecycle.MAINTENANCE,
                "%,d %s for an answer, the oldest since %s; a maintainer last answered %s."
                        .formatted(
                                e.waiting(),
                                e.waiting() == 1 ? "pull request or issue waits" : "pull requests and issues wait",
                                DAY.format(e.oldestWaiting()),
                                e.lastAnswer() == null ? "never" : "on " + DAY.format(e.lastAnswer())),
                e.oldestWaiting() + " " + e.lastAnswer(),
                e,
                "#health");
    }

    private static Optional<Wish> wish(
            Rule rule, Lifecycle to, String reason, String digest, LifecycleEvidence evidence, String part) {
        return Optional.of(new Wish(
                rule,
                to,
                reason,
                rule + " " + evidence.lifecycle() + " " + digest,
                "/projects/" + evidence.slug() + part));
    }
}
