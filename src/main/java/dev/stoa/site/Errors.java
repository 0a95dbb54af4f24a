package dev.stoa.site;

import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What is wrong with a form: one message a field, in the form's order. Immutable. Templates ask
 * {@code errors.on("field")}; a message that belongs to no field stands under the empty name.
 */
public record Errors(SequencedMap<String, String> messages) {

    public static final Errors NONE = new Errors(new LinkedHashMap<>());

    /** All broken constraints of the form; of several on one field the first by name is told. */
    public static Errors of(Validator validator, Object form) {
        var messages = new LinkedHashMap<String, String>();
        validator.validate(form).stream()
                .sorted((a, b) -> a.getMessage().compareTo(b.getMessage()))
                .forEach(broken -> messages.putIfAbsent(broken.getPropertyPath().toString(), broken.getMessage()));
        return new Errors(messages);
    }

    /** These and one more; the first message of a field stays. */
    public Errors with(String field, String message) {
        var more = new LinkedHashMap<>(messages);
        more.putIfAbsent(field, message);
        return new Errors(more);
    }

    public boolean none() {
        return messages.isEmpty();
    }

    /** The message beside this field, or null. */
    public String on(String field) {
        return messages.get(field);
    }

    /** For the summary above the form. */
    public Iterable<Map.Entry<String, String>> all() {
        return messages.entrySet();
    }
}
