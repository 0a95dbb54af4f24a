package dev.stoa.github.webhook;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/**
 * A payload that does not look like GitHub's documentation says. Trying again does not help; staff see it parked. The
 * message names the place in the payload, never what stands there.
 */
class UnreadablePayload extends RuntimeException {

    UnreadablePayload(Exception cause) {
        super("The payload is not shaped like GitHub's" + place(cause), cause);
    }

    UnreadablePayload(String missing) {
        super("The payload has no " + missing);
    }

    private static String place(Exception cause) {
        return cause instanceof JsonMappingException odd && !odd.getPath().isEmpty()
                ? odd.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining(".", ": ", ""))
                : "";
    }
}
