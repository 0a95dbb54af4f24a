package dev.stoa.sponsorship.benefit;

import dev.stoa.sponsorship.SponsorshipState;
import java.util.List;

/** What pages ask about benefits over all sponsorships. */
final class BenefitQueries {

    private BenefitQueries() {}

    /** All whose worth is known, of sponsorships that were promised. */
    static List<LeftOnTheTable.Fact> worth() {
        return Benefit.getEntityManager()
                .createQuery(
                        "select e.startsOn, b.state, b.quantity, b.used, b.amount, b.currency, b.expiresOn"
                                + " from Benefit b join Sponsorship s on s.id = b.sponsorshipId join s.edition e"
                                + " where b.amount is not null and s.state in :promised and b.state <> :declined",
                        LeftOnTheTable.Fact.class)
                .setParameter("promised", SponsorshipState.PROMISED)
                .setParameter("declined", BenefitState.DECLINED)
                .getResultList();
    }
}
