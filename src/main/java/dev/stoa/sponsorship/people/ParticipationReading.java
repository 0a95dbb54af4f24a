package dev.stoa.sponsorship.people;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.matter.Typed;
import java.util.stream.Stream;

/** What a person typed about who is there, and what is wrong with it. */
record ParticipationReading(Typed typed, Errors errors) {

    static ParticipationReading of(Typed typed) {
        var errors = Errors.NONE;
        errors = check(errors, "person", () -> person(typed));
        errors = check(errors, "role", () -> choice(Role.class, typed, "role"));
        errors = check(errors, "travel", () -> choice(Travel.class, typed, "travel"));
        errors = check(errors, "arrivesOn", () -> typed.day("arrivesOn"));
        errors = check(errors, "leavesOn", () -> typed.day("leavesOn"));
        errors = check(errors, "note", () -> typed.text("note"));
        if (errors.none()) {
            var from = typed.day("arrivesOn");
            var to = typed.day("leavesOn");
            if (from != null && to != null && to.isBefore(from)) {
                errors = errors.with("leavesOn", "They would leave before they arrive.");
            }
        }
        return new ParticipationReading(typed, errors);
    }

    ParticipationReading there() {
        return new ParticipationReading(typed, errors.with("person", "This person is there in this role already."));
    }

    void into(Participation attendance) {
        attendance.person = person(typed);
        attendance.role = role();
        attendance.travel = choice(Travel.class, typed, "travel");
        attendance.arrivesOn = typed.day("arrivesOn");
        attendance.leavesOn = typed.day("leavesOn");
        attendance.agreed = typed.raw("agreed").equals("yes");
        attendance.note = typed.text("note");
    }

    Role role() {
        return choice(Role.class, typed, "role");
    }

    /** A user name; the same rule as for owners. */
    static String person(Typed typed) {
        var person = typed.line("person");
        if (person.isEmpty()) {
            throw new Typed.Wrong("Name the colleague.");
        }
        if (!person.matches("[A-Za-z0-9._@+-]{1,64}")) {
            throw new Typed.Wrong("A user name has letters, digits and . _ @ + - only.");
        }
        return person;
    }

    private static <E extends Enum<E>> E choice(Class<E> values, Typed typed, String name) {
        return Stream.of(values.getEnumConstants())
                .filter(value -> value.name().equals(typed.raw(name)))
                .findFirst()
                .orElseThrow(() -> new Typed.Wrong("Choose one of the list."));
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
