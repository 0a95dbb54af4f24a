package dev.stoa.sponsorship.benefit;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;

/** Keeps a tier as it was agreed, and makes a benefit of each of its lines. */
@ApplicationScoped
class AgreementDesk {

    @Inject
    Clock clock;

    @Inject
    MatterDesk matters;

    @Inject
    Benefits kind;

    @Transactional
    public void agree(long sponsorship, String text, List<BenefitLine> lines, Actor by) {
        Sponsorship whole =
                Sponsorship.<Sponsorship>findByIdOptional(sponsorship).orElseThrow(NotFoundException::new);
        AgreedTier.keep(sponsorship, whole.tier, text, by.name(), clock.instant());
        for (var line : lines) {
            var benefit = kind.blank();
            benefit.title = line.title();
            benefit.sort = line.sort();
            benefit.quantity = line.quantity();
            benefit.amount = line.worth() == null ? null : line.worth().amount();
            benefit.currency = whole.currency;
            benefit.expiresOn = line.expiresOn();
            benefit.owner = whole.owner;
            matters.begin(kind, sponsorship, benefit, by, clock.instant());
        }
    }
}
