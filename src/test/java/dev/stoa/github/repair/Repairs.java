package dev.stoa.github.repair;

import dev.stoa.github.Owners;
import dev.stoa.github.client.RepairSide;
import dev.stoa.github.sync.ReadAgain;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Repair as the application wires it, with a recorded GitHub on the other side. */
@Singleton
class Repairs {

    @Inject
    Hooks hooks;

    @Inject
    MissedDeliveries missed;

    @Inject
    Gaps gaps;

    @Inject
    Differences differences;

    @Inject
    ReadAgain readAgain;

    Repair of(RepairSide side) {
        Owners owners = new Owners(side.config());
        var reading = new HookReading(side.webhooks(), hooks, missed, gaps, owners, side.clock());
        return new Repair(
                side.webhooks(),
                owners,
                hooks,
                reading,
                missed,
                gaps,
                differences,
                readAgain,
                side.config(),
                side.clock());
    }

    Reconciliation reconciliation(RepairSide side) {
        return new Reconciliation(side.totals(), new Owners(side.config()), differences, readAgain, side.clock());
    }
}
