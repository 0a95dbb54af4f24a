package dev.stoa.event;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What staff say of an edition beside its {@link EditionFacts}; lists of conferences know nothing of it. Null is what is not
 * known.
 *
 * @param venue the house, as people find it
 * @param cfpOpensOn the first day on which talks may be proposed
 * @param streamUrl where to follow it online
 */
@Embeddable
public record EditionDetails(
        String venue, LocalDate cfpOpensOn, String scheduleUrl, String ticketsUrl, String streamUrl) {

    static final EditionDetails NONE = new EditionDetails(null, null, null, null, null);

    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("venue", venue);
        fields.put("call opens", Objects.toString(cfpOpensOn, null));
        fields.put("schedule", scheduleUrl);
        fields.put("tickets", ticketsUrl);
        fields.put("stream", streamUrl);
        return fields;
    }
}
