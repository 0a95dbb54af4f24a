package dev.stoa.sponsorship.outcome;

import dev.stoa.sponsorship.SponsorshipGuard;
import dev.stoa.sponsorship.SponsorshipState;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;

/** Nobody commits money without saying what for, and nobody closes the books without saying what came of it. */
@Singleton
class OutcomeGuard implements SponsorshipGuard {

    @Override
    public Optional<String> missing(long sponsorship, SponsorshipState to) {
        if (to != SponsorshipState.COMMITTED && to != SponsorshipState.CLOSED) {
            return Optional.empty();
        }
        var goals = Goal.of(sponsorship);
        if (goals.isEmpty()) {
            return Optional.of(
                    to == SponsorshipState.COMMITTED
                            ? "Say under Outcome what it is for, as a number to expect (leads, hires, talk attendees);"
                                    + " then it can be committed to."
                            : "Say under Outcome what it was for and what came of it; then its books can be closed.");
        }
        var open = goals.stream().filter(goal -> goal.actual == null).toList();
        return to == SponsorshipState.COMMITTED || open.isEmpty()
                ? Optional.empty()
                : Optional.of("Say under Outcome what came of it: there is no number yet for "
                        + open.stream().map(goal -> goal.title).collect(Collectors.joining(", ")) + ".");
    }
}
