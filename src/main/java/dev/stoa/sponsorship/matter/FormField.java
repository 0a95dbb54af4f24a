package dev.stoa.sponsorship.matter;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import java.util.List;

/**
 * One field as the form shows it.
 *
 * @param fixed it may not change any more: shown, not asked
 */
public record FormField(
        String name,
        String label,
        String hint,
        Field.Type type,
        String value,
        String error,
        List<Option> options,
        boolean required,
        boolean fixed) {

    /** The fields of a form with what was typed, or else what is stored. */
    static <S extends Enum<S>, M extends Matter<S>> List<FormField> all(
            Kind<S, M> kind, M stored, Typed typed, Errors errors) {
        var fixed = kind.fixed(stored);
        return kind.fields().stream()
                .map(field -> new FormField(
                        field.name(),
                        field.label(),
                        field.hint(),
                        field.type(),
                        typed == null || fixed.contains(field.name())
                                ? field.reads().apply(stored)
                                : typed.raw(field.name()),
                        errors.on(field.name()),
                        field.options(),
                        field.needed() != null,
                        fixed.contains(field.name())))
                .toList();
    }

    /** What a reader of the form sees: of a choice its label. */
    public String shown() {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** The type that the browser knows it by. */
    public String input() {
        return switch (type) {
            case DAY -> "date";
            case TIME -> "time";
            case WEB -> "url";
            case TEXT -> "textarea";
            case LINE, CHOICE, CHECK -> "text";
        };
    }
}
