package dev.stoa.admin;

import dev.stoa.notice.Notice;
import dev.stoa.project.LifecycleProposal;
import dev.stoa.sponsorship.SponsorshipQueries;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The desk's home: what needs this person today (late, due, or due within a week), what was told to them, and the board.
 *
 * @param more tasks that are due but not shown
 * @param later tasks that wait, but not yet today
 */
public record TodayPage(String headline, List<Task> tasks, int more, int later, List<News> news, List<Lane> board) {

    private static final int SOON_DAYS = 7;
    private static final int SHOWN = 20;
    private static final int MOST_WAITING = 1000;
    /** The farthest that any state's day lies before the first day of the conference, and a week. */
    private static final int HORIZON_DAYS = 75;

    private static final List<String> NUMBERS = List.of(
            "Nothing",
            "One thing",
            "Two things",
            "Three things",
            "Four things",
            "Five things",
            "Six things",
            "Seven things",
            "Eight things",
            "Nine things",
            "Ten things",
            "Eleven things",
            "Twelve things");

    /** Something that was told to this person. */
    public record News(long id, String subject, String text, String path, Instant at) {}

    static TodayPage of(Actor actor, LocalDate today) {
        var mine = SponsorshipState.OPEN.stream()
                .filter(state -> Task.step(state)
                        .filter(rule -> actor.isOneOf(rule.roles()))
                        .isPresent())
                .toList();
        var waiting = mine.isEmpty()
                ? List.<Task>of()
                : SponsorshipQueries.waiting(mine, today.plusDays(HORIZON_DAYS), MOST_WAITING).stream()
                        .flatMap(row -> Task.of(row, actor, today).stream())
                        .sorted(Comparator.comparing(task -> task.when().day()))
                        .toList();
        var due = Stream.concat(
                        Task.proposals(LifecycleProposal.waiting(), actor, today).stream(),
                        waiting.stream().filter(task -> !task.when().day().isAfter(today.plusDays(SOON_DAYS))))
                .sorted(Comparator.comparing(task -> task.when().day()))
                .toList();
        return new TodayPage(
                headline(due.size()),
                due.stream().limit(SHOWN).toList(),
                Math.max(0, due.size() - SHOWN),
                (int) waiting.stream()
                        .filter(task -> task.when().day().isAfter(today.plusDays(SOON_DAYS)))
                        .count(),
                Notice.unread(actor.name(), 5).stream()
                        .map(notice -> new News(notice.id, notice.subject, notice.text, notice.path, notice.createdAt))
                        .toList(),
                Lane.all(SponsorshipQueries.openSums(), SponsorshipQueries.board(Lane.CARDS)));
    }

    /** "Five things need you today". */
    private static String headline(int count) {
        var words = count < NUMBERS.size() ? NUMBERS.get(count) : count + " things";
        return words + (count < 2 ? " needs you today" : " need you today");
    }

    public long newest() {
        return news.isEmpty() ? 0 : news.getFirst().id();
    }
}
