package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.approval.Outlook;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetChoice;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One request on the desk: where it stands, what may be done, what is asked for, what speaks for and against it, the deal, and the
 * whole story. The same number of statements whatever there is to show.
 *
 * @param waits since when it waits, in words; empty once it has ended
 * @param sponsorship the page of what it became; null before
 * @param mayList whether the conference can be put on our calendar by this person
 * @param preview what would remain; null without a deal
 * @param mayOpen whether this person may have the files
 * @param warning about viruses; empty where there is nothing to warn of
 * @param letter whether it may be declined by this person
 */
public record RequestPage(
        long id,
        String title,
        RequestState state,
        String task,
        String waits,
        LocalDate until,
        String owner,
        boolean sample,
        int version,
        Picture picture,
        List<RequestMoves.Offer> moves,
        List<String> closed,
        boolean letter,
        boolean deferrable,
        Asked asked,
        String enteredBy,
        Instant askedAt,
        boolean mayList,
        String sponsorship,
        List<Eligibility.Check> checks,
        List<Duplicate> duplicates,
        ScoreBoard scores,
        DealForm form,
        boolean hasDeal,
        String dealMoney,
        List<Option> budgets,
        List<DealForm.Difference> differences,
        Outlook.Preview preview,
        List<Message> messages,
        List<FileLine> files,
        boolean mayAttach,
        boolean mayOpen,
        String warning,
        boolean mayEdit,
        boolean mayWork,
        String part,
        String text,
        String typedUntil,
        Errors errors,
        List<Entry> trail) {

    /** How the page calls each field of the trail. */
    static final Map<String, String> LABELS = Map.of(
            "sum", "Amount that we give",
            "amount", "Amount that is asked for",
            "metrics", "What we expect",
            "why", "Why we support it",
            "owner", "Looked after by");

    /** @param who a colleague; null where the asker wrote */
    public record Message(String who, String text, Instant at) {}

    /** One line of the history. */
    public record Entry(Trail.Entry entry, String label) {}

    static RequestPage of(
            SponsorshipRequest request,
            Approving approving,
            String warning,
            Actor actor,
            Attempt attempt,
            Instant now) {
        var life = RequestLife.LIFE;
        var hands = request.hands();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var voice = approving.voice(request, actor, now);
        var moves = RequestMoves.open(request, actor, voice, hands);
        boolean fixed = request.state == RequestState.APPROVED && approving.standing(request);
        boolean mayWork = actor.isOneOf(ScoreBoard.REVIEWERS);
        var stored = DealForm.of(request, actor.name());
        var form = attempt.deal() == null ? stored : attempt.deal();
        if (attempt.deal() != null && attempt.outdated()) {
            form.version = stored.version;
        }
        var preview = approving.preview(request, today);
        return new RequestPage(
                request.id,
                request.title(),
                request.state,
                life.stage(request.state).task(),
                request.state.ended() ? "" : RequestsPage.waits(request.since, now),
                request.deferredUntil,
                request.owner,
                request.sample,
                request.version,
                Picture.of(life, request.state),
                moves.stream()
                        .filter(offer -> !offer.declines() && !fixed)
                        .map(offer -> offer.named(preview))
                        .toList(),
                fixed ? List.of(Approving.STANDS) : RequestMoves.closed(request, actor, voice, hands),
                moves.stream().anyMatch(RequestMoves.Offer::declines),
                moves.stream().anyMatch(RequestMoves.Offer::defers),
                request.asked,
                request.enteredBy,
                request.askedAt,
                mayWork
                        && request.asked.edition() == null
                        && !request.asked.ofGroup()
                        && !request.state.ended()
                        && request.state != RequestState.DRAFT,
                request.sponsorshipId == null ? null : "/admin/sponsorships/" + request.sponsorshipId,
                Eligibility.of(request),
                Duplicate.of(request),
                board(request, actor, attempt),
                form,
                request.deal != null,
                request.deal == null ? "" : request.deal.money().toString(),
                Budget.choices(today.getYear() - 1, request.deal == null ? null : request.deal.budgetId()).stream()
                        .map(BudgetChoice::option)
                        .toList(),
                attempt.outdated() && attempt.deal() != null ? attempt.deal().differences(stored) : List.of(),
                preview,
                RequestMessage.of(request.id).stream()
                        .map(message -> new Message(message.author, message.text, message.at))
                        .toList(),
                FileLine.of(request.id, false),
                mayWork && !request.state.ended() && !approving.standing(request),
                RequestFileDesk.mayRead(request, actor),
                warning,
                actor.is("editor") && !request.state.ended(),
                mayWork,
                attempt.part(),
                attempt.text(),
                attempt.until(),
                attempt.errors(),
                Trail.of(life.subject(), request.id).entries().stream()
                        .map(RequestPage::named)
                        .map(entry -> new Entry(
                                entry,
                                entry.move() ? "State" : LABELS.getOrDefault(entry.what(), capital(entry.what()))))
                        .toList());
    }

    /** Until November 2026 the trail kept a budget's number. */
    private static Trail.Entry named(Trail.Entry entry) {
        return entry.what().equals("budget")
                ? new Trail.Entry(
                        entry.at(),
                        entry.who(),
                        entry.what(),
                        budgetName(entry.from()),
                        budgetName(entry.to()),
                        entry.reason(),
                        entry.move())
                : entry;
    }

    private static String budgetName(String kept) {
        return kept.matches("\\d{1,18}")
                ? Budget.byId(Long.parseLong(kept)).map(budget -> budget.name).orElse(kept)
                : kept;
    }

    private static ScoreBoard board(SponsorshipRequest request, Actor actor, Attempt attempt) {
        var board = ScoreBoard.of(request, actor);
        return attempt.points() == null ? board : board.typed(attempt.points());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    /** Whether the section was the one that was refused. */
    public boolean in(String section) {
        return part.equals(section) && !errors.none();
    }

    public String fileHint() {
        return Attached.hint();
    }

    public String typedIn(String section) {
        return part.equals(section) ? text : "";
    }

    public String needs() {
        return Need.inWords(asked.needs());
    }

    public String money() {
        return Objects.toString(asked.money(), "");
    }

    public List<Tier> tiers() {
        return asked.offered();
    }

    public List<String> links() {
        return asked.links().lines().toList();
    }

    public boolean dealable() {
        return mayWork && !state.ended() && state != RequestState.DRAFT;
    }
}
