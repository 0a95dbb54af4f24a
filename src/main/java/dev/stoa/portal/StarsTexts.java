package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a project's stars over time. */
@MessageBundle("stars")
public interface StarsTexts {

    @Message("Stars over time")
    String title();

    @Message("How the stars of {project} on GitHub grew, month by month.")
    String description(String project);

    @Message(
            "{stars.grouped} star{#if stars != 1}s{/if} on GitHub{#if more > 0}, {more.grouped} more than a year ago{/if}{#if fewer > 0}, {fewer.grouped} fewer than a year ago{/if}.")
    String lead(long stars, long more, long fewer);

    @Message("By month")
    String byMonth();

    @Message("Stars of {project} at the end of each month")
    String plot(String project);

    @Message("GitHub's counter")
    String counter();

    @Message("given until then and still standing")
    String standing();

    @Message("Stars")
    String stars();

    @Message("Given")
    String given();

    @Message("at least")
    String atLeast();

    @Message("No history yet")
    String none();

    @Message(
            "A month from now there are two points to draw a line between. How many stars there are is counted every day.")
    String noneYet();

    @Message("How this is counted")
    String howCounted();

    @Message(
            "The sum of the counters of the project's public repositories at the end of each month (UTC), of the running month as they stand now. Before a repository was counted for the first time it is the stars that were given until then and were not taken back: there were at least so many. “Given” are the stars of the month that we know the day of.")
    String how();

    @Message("Definition at CHAOSS")
    String atChaoss();

    @Message("All figures of {project}")
    String allFigures(String project);
}
