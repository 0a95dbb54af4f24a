package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.site.BarPlot;
import dev.stoa.sponsorship.PublicSponsorship;
import java.util.List;

/**
 * The front page: one sentence, four facts, all work by month, the busiest projects, what comes up or what was supported
 * last, what is new.
 */
record HomePage(
        Article greeting,
        List<Fact> facts,
        BarPlot activity,
        Freshness freshness,
        long projectCount,
        List<ProjectCell> projects,
        List<EventRow> coming,
        List<PublicSponsorship> supported,
        List<Novelty> fresh,
        List<Article> news) {

    /** For a content folder without a home page of its own. */
    static final Article GREETING = new Article(
            "home", "Our open source, in the open.", null, null, List.of(), "Projects, people, events.", false, "");
}
