package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of what the company gave. */
@MessageBundle("transparency")
public interface TransparencyTexts {

    @Message("What we give")
    String title();

    @Message("What we gave to conferences and user groups: to whom, where, by year, and how much.")
    String description();

    @Message("To whom, where and when. And how much, wherever those who got it and we agreed to tell.")
    String lead();

    @Message("{#if n == 1}gift{#else}gifts{/if}")
    String gifts(long n);

    @Message("gifts")
    String several();

    @Message("{#if n == 1}1 gift{#else}{n.grouped} gifts{/if}")
    String count(long n);

    @Message("conferences and groups that got them")
    String receivers(long n);

    @Message("countries")
    String inCountries(long n);

    @Message(
            "Sample data: the conferences and groups are real unless they are called “Sample …”; that this company gave them anything is invented, and so are the exchange rates.")
    String sample();

    @Message("Name, place or kind")
    String searchFor();

    @Message("Search")
    String search();

    @Message("Show all")
    String showAll();

    @Message("Years")
    String years();

    @Message("Kinds")
    String kinds();

    @Message("By year")
    String byYear();

    @Message("How often we gave something")
    String howOften();

    @Message("How much money we gave")
    String howMuch();

    @Message("Conferences")
    String conferences();

    @Message("User groups")
    String groups();

    @Message("Year")
    String year();

    @Message("Gifts")
    String giftsHead();

    @Message("In euro")
    String inEuro();

    @Message("Sums that are told")
    String toldSums();

    @Message("Sums")
    String sums();

    @Message("{sum} together")
    String together(String sum);

    @Message(
            "Each currency is added by itself. For the sum in euro, every amount is converted at the rate of its own day, which stands beside it in the")
    String rates();

    @Message("data")
    String data();

    @Message("It leaves out {n.grouped} {#if n == 1}amount{#else}amounts{/if} for whose day we keep no rate.")
    String unconverted(long n);

    @Message(
            "Of {n.grouped} {#if n == 1}gift{#else}gifts{/if} no sum is told: no money went, or we did not agree to tell it.")
    String untold(long n);

    @Message("Where")
    String where();

    @Message("Where we gave something")
    String map();

    @Message("conferences and groups")
    String onMap();

    @Message("Countries")
    String countries();

    @Message("The list has all of it, also what is online. Shapes: Natural Earth, public domain.")
    String mapHint();

    @Message("All of it")
    String all();

    @Message("Currencies")
    String currencies();

    @Message("promised")
    String promised();

    @Message("no sum told")
    String noSum();

    @Message("Nothing fits this choice")
    String noneFits();

    @Message("Try fewer words, or <a href=\"/transparency\">see all that we gave</a>.")
    String fewerWords();

    @Message("Nothing to tell yet")
    String none();

    @Message(
            "Here will stand every conference and every user group that we gave something: what, when, where, and the sum if both sides agreed to tell it. It appears as soon as staff mark it as public.")
    String noneYet();

    @Message(
            "Do you run a conference or a user group? <a href=\"/requests/new?for=sponsorship\">Ask us to support it</a>. Why we support a conference stands under <a href=\"/sponsorships\">sponsorships</a>, what a group got on <a href=\"/groups\">its page</a>.")
    String more();

    @Message("This list is open data:")
    String openData();

    @Message("feed")
    String feed();

    @Message("what the fields mean")
    String fields();
}
