package dev.stoa.github.completeness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What became of the deliveries of GitHub, for visitors, and for staff in the tables and sentences that both have. */
@MessageBundle("completeness")
public interface CompletenessTexts {

    @Message("Completeness")
    String title();

    @Message("What GitHub told this site in the last thirty days, what became of it, and what is still missing.")
    String description();

    @Message("Where you are")
    String whereYouAre();

    @Message("Contributions")
    String contributions();

    @Message("Waiting for the first delivery")
    String begins();

    @Message("Everything is here")
    String sound();

    @Message("Almost everything is here")
    String almost();

    @Message(
            "GitHub tells this site of each change as it happens. Here is what it told in the last 30 days, what became of it, and what is missing: counted, not estimated.")
    String lead();

    @Message("deliveries received")
    String received();

    @Message("processed")
    String processed();

    @Message("ignored, as they change nothing")
    String ignored();

    @Message("failed so far")
    String failed();

    @Message("recovered")
    String recovered();

    @Message("missing")
    String missing();

    @Message("Day by day")
    String dayByDay();

    @Message("half of all deliveries are in the numbers after {half}, 99 in 100 after {most}")
    String lag(String half, String most);

    @Message("No delivery in the last 30 days")
    String noDelivery();

    @Message(
            "The numbers of this site come from reading GitHub now and then. Once a webhook delivers, each day stands here with what came and what became of it.")
    String noDeliveryHint();

    @Message("Deliveries by day of arrival, the newest first")
    String byDayCaption();

    @Message("By organisation")
    String byOrganisation();

    @Message("with nothing public")
    String nothingPublic();

    @Message("Deliveries of the last 30 days by organisation on GitHub")
    String byOrganisationCaption();

    @Message("What is being repaired")
    String repaired();

    @Message("{n.grouped} deliveries of these 30 days were turned away in a rush; each is asked for again.")
    String turnedAway(long n);

    @Message("What nobody delivers")
    String limits();

    @Message(
            "GitHub drops a delivery of more than 25 MB and tells nobody; that happens when one push or release is huge. {#if n > 0}<strong>{n.grouped}</strong> came here over the limit and were refused.{/if} The next sync reads what it was about.")
    String tooLarge(long n);

    @Message(
            "GitHub never delivers again by itself, and keeps a delivery for 3 days. We read its own list back every few minutes and ask for what did not arrive; what is older is read by a sync.")
    String neverAgain();

    @Message(
            "Work in private repositories is received and never shown; organisations with nothing public are not named.")
    String privateWork();

    @Message("Check it yourself")
    String check();

    @Message("As JSON")
    String asJson();

    @Message("as CSV")
    String asCsv();

    @Message("what the fields mean")
    String fields();

    @Message("Day (UTC)")
    String dayHead();

    @Message("Organisation")
    String organisationHead();

    @Message("Received")
    String receivedHead();

    @Message("Processed")
    String processedHead();

    @Message("Ignored")
    String ignoredHead();

    @Message("Failed")
    String failedHead();

    @Message("Recovered")
    String recoveredHead();

    @Message("Missing")
    String missingHead();

    @Message("Lag, half")
    String lagHalf();

    @Message("Lag, 99 %")
    String lagMost();

    @Message("Last delivery")
    String lastHead();

    @Message("{whole}.{tenth} s")
    String seconds(long whole, long tenth);

    @Message(
            "<strong>{n.grouped}</strong> deliver{#if n == 1}y{#else}ies{/if} could not be applied at once and will be tried again by itself.")
    String retried(long n);

    @Message(
            "<strong>{n.grouped}</strong> deliver{#if n == 1}y{#else}ies{/if} failed several times and wait{#if n == 1}s{/if} for our staff.")
    String parked(long n);

    @Message(
            "<strong>{n.grouped}</strong> deliver{#if n == 1}y{#else}ies{/if} did not arrive; GitHub is asked for {#if n == 1}it{#else}them{/if} again.")
    String lost(long n);

    @Message(
            "<strong>{n.grouped}</strong> deliver{#if n == 1}y{#else}ies{/if} GitHub delivers no more; what {#if n == 1}it{#else}they{/if} told is read by the next sync.")
    String givenUp(long n);

    @Message(
            "<strong>{n.grouped}</strong> stretch{#if n != 1}es{/if} of time in which we did not listen; what changed meanwhile is being read.")
    String spans(long n);

    @Message("Nothing: no delivery waits, none is missing.")
    String noRepair();
}
