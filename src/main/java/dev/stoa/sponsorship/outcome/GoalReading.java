package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.matter.Typed;

/** What a person typed about a goal, and what is wrong with it. */
record GoalReading(Typed typed, Errors errors) {

    static final int MOST = 1_000_000;

    static GoalReading of(Typed typed) {
        var errors = Errors.NONE;
        errors = check(
                errors, "title", () -> needed(typed.line("title"), "Name the goal, like Leads or Talk attendees."));
        errors = check(
                errors, "unit", () -> needed(typed.line("unit"), "Say in what it is counted, like people or leads."));
        errors = check(
                errors,
                "expected",
                () -> needed(
                        typed.number("expected", 1, MOST),
                        "Say which number you expect; what it is not for is no goal."));
        errors = check(errors, "actual", () -> typed.number("actual", 0, MOST));
        errors = check(errors, "source", () -> typed.line("source"));
        return new GoalReading(typed, errors);
    }

    /** The same with a name that another goal has. */
    GoalReading taken() {
        return new GoalReading(typed, errors.with("title", "There is a goal of this name already."));
    }

    private static void needed(Object value, String sentence) {
        if (value == null || value.equals("")) {
            throw new Typed.Wrong(sentence);
        }
    }

    private static Errors check(Errors errors, String field, Runnable reads) {
        try {
            reads.run();
            return errors;
        } catch (Typed.Wrong wrong) {
            return errors.with(field, wrong.getMessage());
        }
    }
}
