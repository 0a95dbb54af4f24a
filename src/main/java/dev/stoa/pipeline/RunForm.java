package dev.stoa.pipeline;

import dev.stoa.site.Errors;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** What staff ask to be made anew; empty dates mean from ever and until today. */
public class RunForm {

    @RestForm
    String step;

    @RestForm
    String from;

    @RestForm
    String to;

    static RunForm of(String step) {
        var form = new RunForm();
        form.step = step;
        return form;
    }

    Errors errors(Graph graph) {
        var errors = Errors.NONE;
        if (step == null || graph.step(step).isEmpty()) {
            errors = errors.with("step", "Choose one of the steps");
        }
        if (typed(from) && Span.day(from).isEmpty()) {
            errors = errors.with("from", "Give the first day as year-month-day, for example 2024-01-31");
        }
        if (typed(to) && Span.day(to).isEmpty()) {
            errors = errors.with("to", "Give the day as year-month-day, for example 2024-02-29");
        }
        if (errors.none() && from() != null && to() != null && !from().isBefore(to())) {
            errors = errors.with("to", "This day must be later than the first");
        }
        return errors;
    }

    Span span() {
        return new Span(from(), to());
    }

    private LocalDate from() {
        return typed(from) ? Span.day(from).orElse(null) : null;
    }

    private LocalDate to() {
        return typed(to) ? Span.day(to).orElse(null) : null;
    }

    private static boolean typed(String day) {
        return day != null && !day.isBlank();
    }
}
