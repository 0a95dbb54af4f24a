package dev.stoa.portal;

import dev.stoa.site.BarPlot;
import java.time.LocalDate;
import java.util.List;

/** The front page: one sentence, four facts, all work by month, some projects, what is coming up, what is new. */
record HomePage(
        String sentence,
        String lead,
        List<Fact> facts,
        BarPlot activity,
        Freshness freshness,
        long projectCount,
        List<ProjectCell> projects,
        Events events,
        List<News> news) {

    /** What comes next, or what was last when nothing is coming. */
    record Events(String title, List<Event> rows) {}

    record Event(String slug, String name, String place, LocalDate startsOn) {}

    record News(String slug, String title, String summary) {}
}
