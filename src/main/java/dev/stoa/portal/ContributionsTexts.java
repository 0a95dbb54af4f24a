package dev.stoa.portal;

import dev.stoa.contribution.Kind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the overview of contributions, of its rows, and of what goes to projects of others. */
@MessageBundle("contributions")
public interface ContributionsTexts {

    @Message(
            "{#when kind}{#is COMMIT}Commits{#is PULL_REQUEST_OPENED}Pull requests opened{#is PULL_REQUEST_MERGED}Pull requests merged{#is PULL_REQUEST_CLOSED}Pull requests closed{#is REVIEW}Reviews{#is REVIEW_COMMENT}Review comments{#is PULL_REQUEST_COMMENT}Pull request comments{#is ISSUE_OPENED}Issues opened{#is ISSUE_CLOSED}Issues closed{#is ISSUE_COMMENT}Issue comments{#is DISCUSSION}Discussions{#is RELEASE}Releases{#is STAR}Stars{#is FORK}Forks{/when}")
    String kind(Kind kind);

    @Message(
            "{#when kind}{#is COMMIT}Commit{#is PULL_REQUEST_OPENED}Pull request opened{#is PULL_REQUEST_MERGED}Pull request merged{#is PULL_REQUEST_CLOSED}Pull request closed{#is REVIEW}Review{#is REVIEW_COMMENT}Review comment{#is PULL_REQUEST_COMMENT}Pull request comment{#is ISSUE_OPENED}Issue opened{#is ISSUE_CLOSED}Issue closed{#is ISSUE_COMMENT}Issue comment{#is DISCUSSION}Discussion{#is RELEASE}Release{#is STAR}Star{#is FORK}Fork{/when}")
    String one(Kind kind);

    @Message("All work")
    String allWork();

    @Message("Commits")
    String commits();

    @Message("Pull requests")
    String pullRequests();

    @Message("Reviews")
    String reviews();

    @Message("Issues")
    String issues();

    @Message("Comments")
    String comments();

    @Message("Releases")
    String releases();

    @Message("all else")
    String allElse();

    @Message("community")
    String community();

    @Message("our people")
    String ourPeople();

    @Message("Community")
    String sideCommunity();

    @Message("Our people")
    String sideOurPeople();

    @Message("Company and community")
    String sides();

    @Message("Kinds")
    String kinds();

    @Message("All contributions to our open-source projects, by kind, month, project, organisation and person.")
    String description();

    @Message(
            "{#if credits}credit{#if total != 1}s{/if} to the person chosen{#else}contribution{#if total != 1}s{/if}, each counted once{/if}{#if narrowed}, as narrowed below{/if}. Every number leads to the rows behind it.")
    String lead(long total, boolean credits, boolean narrowed);

    @Message("That cannot be counted yet: please look at the fields again.")
    String notCounted();

    @Message("Narrow the contributions")
    String narrow();

    @Message("Project")
    String project();

    @Message("Person (login)")
    String person();

    @Message("Organisation")
    String organisation();

    @Message("From")
    String from();

    @Message("Before")
    String before();

    @Message("Show")
    String show();

    @Message("Show all")
    String showAll();

    @Message("By month")
    String byMonth();

    @Message("Contributions by month")
    String plot();

    @Message("Count")
    String count();

    @Message("Stacks")
    String stacks();

    @Message("People")
    String people();

    @Message("People and bots")
    String peopleAndBots();

    @Message("Bots")
    String bots();

    @Message("Nothing to count here")
    String nothing();

    @Message("No contribution fits these filters. Take one away, or <a href=\"/contributions\">see all</a>.")
    String noneFits();

    @Message(
            "As soon as the first repository is read from GitHub, its commits, pull requests and issues stand here month by month.")
    String noneYet();

    @Message("By")
    String by();

    @Message("{word}")
    String dimension(String word);

    @Message("{total.grouped} in {groups.grouped} row{#if groups != 1}s{/if}")
    String tally(long total, long groups);

    @Message("count")
    String counted();

    @Message("not known")
    String notKnown();

    @Message("These are the first {rows.grouped} rows. All of them are in the")
    String cut(int rows);

    @Message("and the")
    String andThe();

    @Message("All projects")
    String allProjects();

    @Message("All people")
    String allPeople();

    @Message("Nobody can be named here.")
    String noNames();

    @Message("Organisations")
    String organisations();

    @Message("For whom these people work is not known. Staff say so, or a rule on e-mail domains does.")
    String noOrganisations();

    @Message("To projects of others")
    String toOthers();

    @Message(
            "{work.grouped} by our people in {repositories.grouped} repositor{#if repositories == 1}y{#else}ies{/if}; not counted above")
    String elsewhereShort(long work, long repositories);

    @Message(
            "What our people do in public projects of others stands here, apart from the numbers above, once it is read from GitHub.")
    String elsewhereNone();

    @Message("All of it")
    String allOfIt();

    @Message("Take the numbers with you")
    String takeNumbers();

    @Message("As JSON")
    String asJson();

    @Message("as CSV")
    String asCsv();

    @Message("the rows themselves")
    String theRows();

    @Message("what the fields mean")
    String fields();

    @Message("what we count")
    String whatWeCount();

    @Message("{count.grouped} for {label}: the rows")
    String line(long count, String label);
}
