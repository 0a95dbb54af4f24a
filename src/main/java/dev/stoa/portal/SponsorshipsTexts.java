package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the conferences that the company supports in a year. */
@MessageBundle("sponsorships")
public interface SponsorshipsTexts {

    @Message("Conferences we support")
    String title();

    @Message("The conferences that we support, year by year, and why")
    String description();

    @Message("Conferences we support in {year}")
    String titleOf(int year);

    @Message("And why: each of them in a sentence of our own.")
    String lead();

    @Message("Year")
    String year();

    @Message(
            "Sample data: the conferences are real unless they are called “Sample …”; that this company supports them is invented.")
    String sample();

    @Message("Map")
    String map();

    @Message("Where the conferences of {year} take place")
    String mapOf(int year);

    @Message("conferences")
    String several();

    @Message("The list has the same conferences, and those online. Shapes: Natural Earth, public domain.")
    String mapHint();

    @Message("All of {year}")
    String allOf(int year);

    @Message("Nothing to show for {year}")
    String nothing(int year);

    @Message("Here will stand the conferences that we have promised to support in this year, and why we do it.")
    String nothingYet();

    @Message("<a href=\"/transparency?kind=conference\">What we gave, by year and with sums</a>.")
    String whatWeGave();

    @Message(
            "Do you run a conference or a user group? <a href=\"/requests/new?for=sponsorship\">Ask us to support it</a>.")
    String askUs();

    @Message("{n.grouped} {#if n == 1}conference{#else}conferences{/if}.")
    String count(int n);

    @Message(
            "This list is open data: <a href=\"/sponsorships/{year}.json\">JSON</a>, <a href=\"/sponsorships/{year}.csv\">CSV</a>; the latest of all years as <a href=\"/sponsorships.atom\">a feed</a>.")
    String openData(int year);
}
