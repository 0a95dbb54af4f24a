package dev.stoa.people.claim;

import dev.stoa.notice.Letter;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.SettleCorrection;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Staff's answer, and the letter with it where the contributor wanted one: both or neither. */
@ApplicationScoped
class Settlements {

    @Inject
    Decisions decisions;

    @Inject
    Corrections corrections;

    @Inject
    StoaConfig config;

    @Transactional
    void settle(Correction correction, SettleCorrection answer) {
        decisions.make(answer, answer.by());
        corrections
                .takeAddress(correction.id())
                .ifPresent(email -> Letter.queue(
                        email,
                        answer.confirmed() ? "We confirmed what you proposed" : "About what you proposed",
                        text(correction, answer),
                        answer.at()));
    }

    private String text(Correction correction, SettleCorrection answer) {
        return """
                You proposed: %s

                %s%s

                Your page: %s/me

                You get this letter because you left this address with your proposal. It is deleted with this letter.
                """.formatted(
                        correction.words(),
                        answer.confirmed()
                                ? "Our staff confirmed it, and it shows from now on."
                                : "Our staff did not confirm it.",
                        answer.reason().isEmpty() ? "" : "\nThey say: " + answer.reason(),
                        config.baseUrl().toString().replaceAll("/+$", ""));
    }
}
