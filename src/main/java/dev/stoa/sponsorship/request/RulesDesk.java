package dev.stoa.sponsorship.request;

import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Every write to the rules and the letter, each kept in the trail. Both want the version that the person saw. */
@ApplicationScoped
class RulesDesk {

    @Inject
    Clock clock;

    @Transactional
    void rule(EligibilityRule.Now rule, Actor by) {
        EligibilityRule.write(rule, by, clock.instant());
    }

    @Transactional
    void letter(String text, int seen, Actor by) {
        DeclineLetter.write(text, seen, by, clock.instant());
    }
}
