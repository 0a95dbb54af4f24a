package dev.stoa.people.desk;

import dev.stoa.site.Option;
import java.util.List;

/**
 * One field of a form.
 *
 * @param type hidden, text, date or choice
 * @param options of a choice, or suggestions for a text; may be empty
 */
record Field(
        String name, String label, String type, String value, String hint, List<Option> options, boolean required) {

    static Field hidden(String name, Object value) {
        return new Field(name, "", "hidden", String.valueOf(value), null, List.of(), false);
    }

    static Field text(String name, String label, String value, String hint, boolean required) {
        return new Field(name, label, "text", value, hint, List.of(), required);
    }

    static Field day(String name, String label, String value, String hint) {
        return new Field(name, label, "date", value, hint, List.of(), false);
    }

    static Field choice(String name, String label, String value, String hint, List<Option> options, boolean required) {
        return new Field(name, label, "choice", value, hint, options, required);
    }

    public boolean isHidden() {
        return type.equals("hidden");
    }

    /** What a reader of the form sees: of a choice its label. */
    public String shown() {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
