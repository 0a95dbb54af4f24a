package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the front page. */
@MessageBundle("home")
public interface HomeTexts {

    @Message("Open source")
    String title();

    @Message("Our open source, in the open.")
    String greeting();

    @Message("Projects, people, events.")
    String greetingSummary();

    @Message("{#if since == 0}commits{#else}commits since {since}{/if}")
    String commits(int since);

    @Message("contributors, {share} % from outside")
    String contributors(long share);

    @Message("conferences sponsored")
    String conferences();

    @Message("user groups")
    String groups();

    @Message("Contributions by month")
    String byMonth();

    @Message("Contributions to all projects by month")
    String plot();

    @Message("Nothing counted yet")
    String nothingCounted();

    @Message("Projects")
    String projects();

    @Message("All {n.grouped} projects")
    String allProjects(long n);

    @Message("What is new")
    String fresh();

    @Message("All releases")
    String allReleases();

    @Message("Release")
    String release();

    @Message("Talk")
    String talk();

    @Message("First contribution")
    String firstContribution();

    @Message("to {project}")
    String to(String project);

    @Message("Coming up")
    String comingUp();

    @Message("All events")
    String allEvents();

    @Message("Where we stood by")
    String stoodBy();

    @Message("All sponsorships")
    String allSponsorships();

    @Message("sample data")
    String sampleData();

    @Message("Conferences appear here as soon as staff add or import them.")
    String noEvents();

    @Message("News")
    String news();

    @Message("All news")
    String allNews();

    @Message("A text saved in content/news appears here at once.")
    String noNews();

    @Message("Running a conference or a user group?")
    String running();

    @Message(
            "See whom we stand beside, and why: every conference we sponsored, year by year, and the groups that meet near you.")
    String runningHint();

    @Message("What we support")
    String whatWeSupport();

    @Message("Ask for support for a user group")
    String askForGroup();
}
