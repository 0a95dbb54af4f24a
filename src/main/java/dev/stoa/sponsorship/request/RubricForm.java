package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import java.util.ArrayList;
import java.util.List;

/** A rubric as typed: a criterion a line, "name; weight; how to judge it". */
record RubricForm(String criteria) {

    private static final int MOST = 12;

    /** What we suggest where there is none yet. */
    static final String OURS = """
            People we want to meet; 3; Do they work with what we work with?
            Open and welcoming; 2; Code of conduct, prices, access, who speaks
            Our people take part; 2; Talks, helpers, organisers of ours
            Worth the money; 3; What we get and what others give for it""";

    record Reading(List<Criterion.Terms> criteria, Errors errors) {}

    static Reading read(String typed) {
        var criteria = new ArrayList<Criterion.Terms>();
        var errors = Errors.NONE;
        int number = 0;
        for (var line : Typed.text(typed).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var parts = line.split(";", 3);
            var name = Typed.line(parts[0]);
            int weight = parts.length > 1 ? dev.stoa.sponsorship.money.Typed.number(parts[1], 0) : 0;
            var about = parts.length > 2 ? Typed.line(parts[2]) : "";
            if (name.isEmpty() || name.length() > 80 || weight < 1 || weight > 10 || about.length() > 300) {
                errors = errors.with(
                        "criteria",
                        "Line %d: write a name, a weight from 1 to 10 and, if you like, how to judge it, with semicolons between."
                                .formatted(number));
            } else if (criteria.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
                errors = errors.with("criteria", "Line %d: this name stands above already.".formatted(number));
            } else {
                criteria.add(new Criterion.Terms(name, weight, about));
            }
        }
        if (criteria.isEmpty() || criteria.size() > MOST) {
            errors = errors.with("criteria", "Write one to twelve criteria, each on a line of its own.");
        }
        return new Reading(criteria, errors);
    }
}
