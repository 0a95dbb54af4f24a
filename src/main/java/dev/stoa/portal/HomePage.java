package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.site.BarPlot;
import dev.stoa.site.Texts;
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

    /** For a content folder without a home page of its own; in English, as pictures of pages are. */
    static final Article GREETING =
            Article.untold("home", "Our open source, in the open.", "Projects, people, events.");

    /** The same for visitors. */
    static Article ownGreeting() {
        var texts = Texts.of(HomeTexts.class);
        return Article.untold("home", texts.greeting(), texts.greetingSummary());
    }
}
