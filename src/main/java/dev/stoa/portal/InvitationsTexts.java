package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Instant;

/** The texts of the good first issues. */
@MessageBundle("invitations")
public interface InvitationsTexts {

    @Message("Open issues that invite you to begin, first those whose maintainers answer soonest.")
    String description();

    @Message("Where you are")
    String whereYouAre();

    @Message(
            "Where you can begin: open issues that their maintainers marked for people who are new. First stand those where you can hope for the soonest answer.")
    String lead();

    @Message("Title, project or label")
    String titleProjectLabel();

    @Message("Search")
    String search();

    @Message("Show all")
    String showAll();

    @Message("Languages")
    String languages();

    @Message("Project, label")
    String projectLabel();

    @Message("Labels")
    String labels();

    @Message("The issues")
    String issues();

    @Message("First")
    String first();

    @Message("Soonest answer")
    String soonest();

    @Message("Newest")
    String newest();

    @Message("{total.grouped} {#if total == 1}issue{#else}issues{/if}")
    String count(long total);

    @Message("open since <time datetime=\"{at}\">{at.full}</time>")
    String openSince(Instant at);

    @Message("Median of the first response over twelve months")
    String median();

    @Message("answers in {time}")
    String answersIn(String time);

    @Message("too few answers to tell")
    String tooFew();

    @Message("No issue fits this choice")
    String noneFits();

    @Message("Try fewer words, or <a href=\"/good-first-issues\">see all of them</a>.")
    String tryFewer();

    @Message("No issue is marked for beginners at the moment")
    String none();

    @Message(
            "An open issue appears here as soon as a maintainer labels it “good first issue” or “help wanted”. Until then, <a href=\"/projects\">the projects</a> say how to take part.")
    String noneYet();

    @Message(
            "Before you start, say so in the issue: somebody may be at it already. “Answers in” is the median time from opening until somebody else answers, of the issues and pull requests of the last twelve months. Open data:")
    String hint();

    @Message("feed")
    String feed();

    @Message("what the fields mean")
    String fields();
}
