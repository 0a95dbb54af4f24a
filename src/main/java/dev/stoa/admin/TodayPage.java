package dev.stoa.admin;

import dev.stoa.group.GroupQueries;
import dev.stoa.group.support.RequestQueries;
import dev.stoa.notice.Notice;
import dev.stoa.project.LifecycleProposal;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipLife;
import dev.stoa.sponsorship.SponsorshipQueries;
import dev.stoa.sponsorship.SponsorshipRow;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.approval.Ballot;
import dev.stoa.sponsorship.deadline.Due;
import dev.stoa.sponsorship.desk.MoneyByMonth.Plotted;
import dev.stoa.sponsorship.desk.WaitingRequests;
import dev.stoa.sponsorship.matter.Waiting;
import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The desk's home: what needs this person today (late, due, or due within a week), what was told to them, and the board.
 *
 * @param requests that wait for an answer, the longest waiting first
 * @param money by month; null for who only organises a group
 * @param more tasks that are due but not shown
 * @param later tasks that wait, but not yet today
 */
public record TodayPage(
        String headline,
        List<Task> tasks,
        int more,
        int later,
        List<News> news,
        List<Asked> requests,
        Plotted money,
        List<Lane> board) {

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

    /**
     * @param dues the deadlines of this person
     * @param turns what waits for a department of theirs
     */
    /** A request that waits. @param says where it stands */
    public record Asked(String title, String href, String waits, boolean tooLong, String says) {

        /** Who hears nothing for so long has been forgotten. */
        private static final int LONG_DAYS = 14;

        static Asked of(WaitingRequests.Request request, LocalDate today) {
            long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(request.since(), ZoneOffset.UTC), today);
            return new Asked(
                    request.title(),
                    request.href(),
                    days <= 0 ? "since today" : "for " + days + (days == 1 ? " day" : " days"),
                    days >= LONG_DAYS,
                    request.says());
        }
    }

    static TodayPage of(
            Actor actor,
            List<Due> dues,
            List<Waiting.Count> turns,
            List<WaitingRequests.Request> requested,
            Plotted money,
            LocalDate today,
            Instant now) {
        boolean decides = Ballot.canDecide(actor, today);
        var mine = SponsorshipState.OPEN.stream()
                .filter(state -> Task.step(state)
                        .filter(rule -> rule.byAnother() ? decides : actor.isOneOf(rule.roles()))
                        .isPresent())
                .toList();
        var horizon = today.plusDays(HORIZON_DAYS);
        var rows = mine.isEmpty() ? List.<SponsorshipRow>of() : SponsorshipQueries.waiting(mine, horizon, MOST_WAITING);
        var ballot = Ballot.of(
                SponsorshipLife.LIFE.subject(),
                rows.stream()
                        .filter(row -> row.state() == SponsorshipState.NEGOTIATING)
                        .map(SponsorshipRow::id)
                        .toList(),
                Sponsorship.DEAL,
                actor,
                today);
        var sponsorships = rows.stream().flatMap(row -> Task.of(row, actor, ballot, today).stream());
        var requests = RequestQueries.waiting(horizon.atStartOfDay().toInstant(ZoneOffset.UTC), MOST_WAITING).stream()
                .flatMap(row -> Task.request(row, actor, today).stream());
        var deadlines = dues.stream().flatMap(due -> Task.of(due, today, now).stream());
        var waiting = Stream.of(sponsorships, requests, deadlines)
                .flatMap(tasks -> tasks)
                .sorted(Comparator.comparing(task -> task.when().day()))
                .toList();
        var decisions = Stream.concat(
                turns.stream().map(turn -> Task.of(turn, today)),
                Stream.concat(
                        Task.proposals(LifecycleProposal.waiting(), actor, today).stream(),
                        Task.groups(GroupQueries.proposed(), actor, today).stream()));
        var due = Stream.concat(
                        decisions,
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
                requested.stream().map(request -> Asked.of(request, today)).toList(),
                money,
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
