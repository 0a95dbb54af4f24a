package dev.stoa.event;

import dev.stoa.event.Occurrence.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What one date has of its own; null is as in the series. */
public record DateFacts(String title, Place place, Integer capacity) {

    static DateFacts of(Occurrence date) {
        return new DateFacts(
                date.hasOwn(Part.TITLE) ? date.title : null,
                date.hasOwn(Part.PLACE) ? date.place() : null,
                date.hasOwn(Part.CAPACITY) ? date.capacity : null);
    }

    /** Under the names that the trail uses. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("place", place == null ? null : place.line());
        fields.put("online", place == null ? null : place.online());
        fields.put("capacity", Objects.toString(capacity, null));
        return fields;
    }
}
