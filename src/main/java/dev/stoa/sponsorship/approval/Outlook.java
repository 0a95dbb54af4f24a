package dev.stoa.sponsorship.approval;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.BudgetView;
import dev.stoa.sponsorship.money.NotPosted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a page shows before somebody approves: who has, who still has to, and what would remain. Reads only, locks nothing. */
@ApplicationScoped
public class Outlook {

    @Inject
    BudgetView budgets;

    /** One yes. @param insteadOf empty for one's own voice */
    public record Given(String actor, String insteadOf, Instant at) {}

    /**
     * @param needed how many approvers the sum takes
     * @param converted the sum in the budget's currency; null without a budget or a rate
     * @param rate in words, like "1 SEK = 0.0874 EUR, ECB, 3 May 2024"
     * @param lines what remains of the budget, the year and the topic, now and then
     * @param problem why it cannot be approved as it is, as a sentence; null where nothing is in the way
     */
    public record Preview(
            int needed, List<Given> given, Money converted, String rate, List<BudgetView.Line> lines, String problem) {

        public int missing() {
            return Math.max(0, needed - given.size());
        }
    }

    /** @param day whose rate would count (UTC) */
    public Preview of(Ask ask, LocalDate day) {
        var given = Approvals.standing(ask.subject(), ask.money(), ask.budget()).stream()
                .map(one -> new Given(one.actor, one.insteadOf == null ? "" : one.insteadOf, one.at))
                .toList();
        if (ask.budget() == null) {
            return new Preview(
                    ApprovalRule.DEFAULT,
                    given,
                    null,
                    "",
                    List.of(),
                    ask.inKind() ? null : "No budget is chosen yet: choose one in the terms, then it can be approved.");
        }
        try {
            var view = budgets.of(ask.budget(), ask.posting(day));
            return new Preview(
                    ApprovalRule.approvers(view.conversion().to()),
                    given,
                    view.conversion().to(),
                    view.conversion().changed() ? view.conversion().words() : "",
                    view.lines(),
                    view.problem());
        } catch (NotPosted noRate) {
            return new Preview(ApprovalRule.DEFAULT, given, null, "", List.of(), noRate.getMessage());
        }
    }
}
