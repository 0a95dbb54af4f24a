package dev.stoa.portal;

import dev.stoa.contribution.health.Funnel.Step;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the funnel: how far people get. */
@MessageBundle("funnel")
public interface FunnelTexts {

    @Message("How far people get")
    String title();

    @Message(
            "Of the people who come to our open-source projects, how many open a pull request, see it merged, come back and review others' work.")
    String description();

    @Message(
            "{total.grouped} {#if total == 1}person{#else}people{/if} took part in {#if of}{of}{#else}our projects{/if}{#if year} for the first time in the last twelve months{/if}. This is how far they got.")
    String lead(long total, String of, boolean year);

    @Message(
            "{#when step}{#is TOOK_PART}took part{#is OPENED}opened a pull request{#is MERGED}had one merged{#is RETURNED}came back in a later month{#is REVIEWS}review others' work{/when}")
    String step(Step step);

    @Message(
            "{#when step}{#is TOOK_PART}Opened an issue or a pull request, commented, reviewed or wrote in a discussion.{#is OPENED}And opened a pull request.{#is MERGED}And had a pull request merged.{#is RETURNED}And did any work, a commit too, in a month (UTC) after that of the first merging.{#is REVIEWS}And reviewed a pull request of somebody else in the last twelve months.{/when}")
    String means(Step step);

    @Message("The funnel of contributors")
    String plot();

    @Message("The funnel of contributors of {of}")
    String plotOf(String of);

    @Message("From step to step")
    String steps();

    @Message("Step")
    String stepHead();

    @Message("People")
    String people();

    @Message("Of the step before")
    String ofBefore();

    @Message("Of all")
    String ofAll();

    @Message("{n} %")
    String percent(long n);

    @Message("too few")
    String tooFew();

    @Message("Who")
    String who();

    @Message("Everybody")
    String everybody();

    @Message("Community")
    String community();

    @Message("Our people")
    String ourPeople();

    @Message("Who came")
    String came();

    @Message("ever")
    String ever();

    @Message("in the last twelve months")
    String lastYear();

    @Message("That cannot be counted yet: please look at the field again.")
    String notCounted();

    @Message("Nobody came yet")
    String none();

    @Message("As soon as issues, pull requests and comments are read from GitHub, it stands here how far people got.")
    String noneYet();

    @Message("Nobody fits this choice. Take a part of it away, or <a href=\"/contributions/funnel\">see everybody</a>.")
    String noneFits();

    @Message(
            "{n.grouped} more {#if n == 1}is{#else}are{/if} known from commits alone, without an issue, a comment or a pull request; they stand at no step.")
    String committed(long n);

    @Message("How this is counted")
    String howCounted();

    @Message(
            "Conversion rate of a step = people who took it and all before it ÷ people who took all before it. A person with several accounts is one. Our people are those who belonged to the company on the day they came. Left out: bots; users that GitHub has deleted. People who asked not to be shown are counted and not named. Where fewer than {enough} stood before a step, no rate is said.")
    String how(int enough);

    @Message("Definition at CHAOSS")
    String atChaoss();
}
