package dev.stoa.portal;

import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Groups and conferences on Earth as open data; content/pages/open-data.md is its dictionary. They are our own, so complete. */
record WorldAnswer(boolean complete, long total, List<Row> rows, Links links) implements LinkedTable {

    private static final int MOST = 1000;

    record Row(
            String kind,
            String name,
            URI url,
            String city,
            String country,
            double latitude,
            double longitude,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean sample) {

        static Row of(WorldSpot spot, URI site) {
            return new Row(
                    spot.conference() ? "conference" : "group",
                    spot.name(),
                    site.resolve(spot.href()),
                    spot.city(),
                    spot.country(),
                    spot.point().latitude(),
                    spot.point().longitude(),
                    spot.startsOn(),
                    spot.endsOn(),
                    spot.sample());
        }
    }

    static WorldAnswer of(WorldSpots all, WorldQuestion question, int page, URI site) {
        var spots = all.of(question);
        var paging = Paging.of(question.address().ending(".json"), Integer.toString(page), spots.size(), MOST);
        return new WorldAnswer(
                true,
                spots.size(),
                spots.stream()
                        .skip((page - 1L) * MOST)
                        .limit(MOST)
                        .map(spot -> Row.of(spot, site))
                        .toList(),
                Links.of(question.address(), paging));
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
