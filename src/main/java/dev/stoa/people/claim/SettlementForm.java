package dev.stoa.people.claim;

import dev.stoa.people.decision.SettleCorrection;
import dev.stoa.site.Typed;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;

/** What staff say to a proposal. */
public class SettlementForm {

    private static final int LONGEST = 500;

    @RestForm
    public String answer = "";

    /** Empty: the one that was proposed by name. */
    @RestForm
    public String organisation = "";

    @RestForm
    public String reason = "";

    @RestForm
    public int version;

    SettleCorrection of(long correction, String by, Instant at) {
        reason = Typed.line(reason);
        reason = reason.substring(0, Math.min(reason.length(), LONGEST));
        organisation = Typed.line(organisation);
        return new SettleCorrection(
                correction,
                version,
                answer.equals("confirm"),
                organisation.matches("\\d{1,18}") ? Long.valueOf(organisation) : null,
                reason,
                by,
                at);
    }
}
