package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The texts of the list of single contributions, and of what goes to projects of others. */
@MessageBundle("rows")
public interface ContributionRowsTexts {

    @Message("Contributions, one by one")
    String title();

    @Message("Single contributions to our open-source projects, newest first, each with its place on GitHub.")
    String description();

    @Message("Where you are")
    String whereYouAre();

    @Message("One by one")
    String oneByOne();

    @Message("{total.grouped} {#if credits}credit{#else}contribution{/if}{#if total != 1}s{/if}, the newest first.")
    String lead(long total, boolean credits);

    @Message("Narrowed by; each link takes one away")
    String narrowedBy();

    @Message("{name}")
    String filter(String name);

    @Message("take away")
    String takeAway();

    @Message("This list cannot be shown.")
    String notShown();

    @Message("All contributions")
    String all();

    @Message("Older ones")
    String older();

    @Message("The newest")
    String newest();

    @Message("No row here")
    String noRow();

    @Message("No contribution fits these filters. Take one away, or <a href=\"/contributions/rows\">see all</a>.")
    String noneFits();

    @Message("When (UTC)")
    String when();

    @Message("Kind")
    String kind();

    @Message("Repository")
    String repository();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("not shown")
    String hidden();

    @Message("on GitHub")
    String onGitHub();

    @Message("Pages")
    String pages();

    @Message("← The newest")
    String toNewest();

    @Message("Older →")
    String toOlder();

    @Message("Contributions to others")
    String elsewhere();

    @Message("What our people contribute to open-source projects of others, by repository.")
    String elsewhereDescription();

    @Message(
            "{work.grouped} contribution{#if work != 1}s{/if} by our people in {repositories.grouped} repositor{#if repositories == 1}y{#else}ies{/if} that {#if repositories == 1}is{#else}are{/if} not ours.")
    String elsewhereLead(long work, long repositories);

    @Message("By repository")
    String byRepository();

    @Message("Nothing yet")
    String nothingYet();

    @Message("What our people do in public projects of others stands here once it is read from GitHub.")
    String nothingReadYet();

    @Message("Commits are counted where we follow the project upstream; bots are left out.")
    String upstreamNote();

    @Message("{people.grouped} of our people, last on <time datetime=\"{latest}\">{latest.full}</time>")
    String peopleAndLatest(long people, LocalDate latest);

    @Message("upstream")
    String upstream();
}
