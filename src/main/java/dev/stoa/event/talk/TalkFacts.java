package dev.stoa.event.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What staff say of a talk, already checked.
 *
 * @param summary Markdown, or empty
 * @param language BCP 47, or null
 * @param edition where it is, or else occurrence: exactly one is not null
 */
public record TalkFacts(
        String title,
        String summary,
        String language,
        String video,
        String slides,
        Long edition,
        Long occurrence,
        List<String> topics,
        List<Speaker> speakers,
        boolean shown) {

    /** Under the names that the trail uses, in the order of the form; who speaks is told by number only. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("event", edition != null ? "conference " + edition : "meetup " + occurrence);
        fields.put(
                "speakers",
                speakers.stream()
                        .map(one -> (one.name() == null ? "account " + one.accountId() : one.name())
                                + (one.ours() ? " (ours)" : ""))
                        .collect(Collectors.joining(", ")));
        fields.put("language", language);
        fields.put("video", video);
        fields.put("slides", slides);
        fields.put("topics", String.join(", ", topics));
        fields.put("abstract", summary);
        fields.put("shown", shown ? "yes" : "no");
        return fields;
    }
}
