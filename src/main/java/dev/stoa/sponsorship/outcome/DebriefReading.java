package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.matter.Typed;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person typed as a debrief, and what is wrong with it. */
record DebriefReading(Typed typed, Errors errors) {

    static DebriefReading of(Typed typed) {
        var errors = Errors.NONE;
        for (var field : new String[] {"wentWell", "wentWrong"}) {
            try {
                typed.text(field);
            } catch (Typed.Wrong wrong) {
                errors = errors.with(field, wrong.getMessage());
            }
        }
        if (typed.raw("wentWell").isEmpty() && typed.raw("wentWrong").isEmpty()) {
            errors = errors.with("wentWell", "Say what went well, or below what did not.");
        }
        if (again(typed).isEmpty()) {
            errors = errors.with("again", "Say whether we should do it again.");
        }
        return new DebriefReading(typed, errors);
    }

    void into(Debrief debrief) {
        debrief.wentWell = typed.text("wentWell");
        debrief.wentWrong = typed.text("wentWrong");
        debrief.again = again(typed).orElseThrow();
    }

    private static Optional<Debrief.Again> again(Typed typed) {
        return Stream.of(Debrief.Again.values())
                .filter(again -> again.name().equals(typed.raw("again")))
                .findFirst();
    }
}
