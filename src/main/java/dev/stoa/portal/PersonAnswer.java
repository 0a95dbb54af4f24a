package dev.stoa.portal;

import dev.stoa.site.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person as open data: what the page shows, with days in UTC. */
record PersonAnswer(
        Instant asOf,
        boolean complete,
        String account,
        String name,
        boolean bot,
        List<Employment> organisations,
        LocalDate first,
        LocalDate latest,
        long total,
        Map<String, Long> kinds,
        List<Share> projects,
        Map<String, String> links) {

    /** Null where it began before all that is known, or has not ended; {@code to} is the first day no more. */
    record Employment(String organisation, LocalDate from, LocalDate to) {}

    record Share(String project, String name, long count) {}

    static PersonAnswer of(PersonPage page) {
        var kinds = new LinkedHashMap<String, Long>();
        page.byKind().forEach((kind, count) -> kinds.put(kind.name(), count));
        var links = new LinkedHashMap<String, String>();
        links.put("html", PersonPage.address(page.handle()));
        links.put("tally", page.tally().replace("/contributions?", "/contributions.json?"));
        links.put("rows", page.rows().replace("/contributions/rows?", "/contributions/rows.json?"));
        links.put(
                "talks", Address.of("/talks.json").with("person", page.handle()).toString());
        return new PersonAnswer(
                page.freshness().at(),
                page.freshness().complete(),
                page.handle(),
                page.name(),
                page.bot(),
                page.organisations().stream()
                        .map(span -> new Employment(span.organisation(), span.from(), span.to()))
                        .toList(),
                page.first(),
                page.latest(),
                page.total(),
                kinds,
                page.projects().stream()
                        .map(line ->
                                new Share(line.href().substring("/projects/".length()), line.label(), line.count()))
                        .toList(),
                links);
    }
}
