package dev.stoa.people.desk;

import dev.stoa.site.Option;
import java.util.ArrayList;
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

    /**
     * The beginning of a form that is for new entries and for changes alike: its kind and, of a change, what and as seen when.
     *
     * @param stored null for a new one
     */
    static List<Field> keys(String kind, Values values, Lookup.Row stored) {
        var keys = new ArrayList<>(List.of(hidden("kind", kind)));
        if (stored != null) {
            keys.add(hidden("id", stored.id()));
            keys.add(hidden("version", values.or("version", stored.version())));
        }
        return keys;
    }

    /** From when to when it holds. */
    static List<Field> days(Values values, Lookup.Dated stored) {
        return List.of(
                day(
                        "from",
                        "From",
                        values.or("from", stored == null ? null : stored.from()),
                        "The first day; empty: from ever"),
                day(
                        "to",
                        "Until",
                        values.or("to", stored == null ? null : stored.to()),
                        "The first day no more; empty: until further notice"));
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
