package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The texts of the list of people and of the page of one. */
@MessageBundle("people")
public interface PeopleTexts {

    @Message("The people who contribute to our open-source projects.")
    String description();

    @Message("{total.grouped} {#if total == 1}person{#else}people{/if} for “{q}”.")
    String found(long total, String q);

    @Message(
            "{total.grouped} {#if total == 1}person{#else}people{/if} with work in our projects: commits, reviews, comments, issues, releases.")
    String lead(long total);

    @Message("{more.grouped} more asked not to be shown.")
    String hidden(long more);

    @Message("Name or login")
    String nameOrLogin();

    @Message("Sort by")
    String sortBy();

    @Message("Most work")
    String mostWork();

    @Message("Latest first")
    String latestFirst();

    @Message("Name")
    String name();

    @Message("Search")
    String search();

    @Message("Show all")
    String showAll();

    @Message("Company and community")
    String sides();

    @Message("Our people")
    String ourPeople();

    @Message("Community")
    String community();

    @Message("Organisations")
    String organisations();

    @Message("Everybody")
    String everybody();

    @Message("Nobody fits")
    String nobodyFits();

    @Message(
            "Try a shorter word, or <a href=\"/people\">see all people</a>. Bots and people who asked not to be shown are not in this list.")
    String tryShorter();

    @Message("Nobody yet")
    String nobodyYet();

    @Message("As soon as the first repository is read from GitHub, its people stand here.")
    String nobodyReadYet();

    @Message("latest {day.full}")
    String latest(LocalDate day);

    @Message("our people")
    String badge();

    @Message("{work.grouped} of {name}: the rows")
    String rows(long work, String name);

    @Message("As JSON")
    String asJson();

    @Message("as JSON")
    String orAsJson();

    @Message("as CSV")
    String asCsv();

    @Message("what the fields mean")
    String fields();

    @Message("Bots are left out.")
    String noBots();

    @Message("What {person} contributed to our open-source projects.")
    String what(String person);

    @Message("Where you are")
    String whereYouAre();

    @Message("bot")
    String bot();

    @Message(
            "This is a program, not a person. What it does is counted and left out of every total, unless you ask for bots.")
    String program();

    @Message("@{login} on GitHub")
    String onGitHub(String login);

    @Message("Known by name from commits, without a GitHub account.")
    String byName();

    @Message("contributions")
    String contributions(long total);

    @Message("{#if count == 1}project{#else}projects{/if}")
    String projects(int count);

    @Message(
            "First on <time datetime=\"{first}\">{first.full}</time>, latest on <time datetime=\"{latest}\">{latest.full}</time> (UTC).")
    String firstAndLatest(LocalDate first, LocalDate latest);

    @Message("Contributions by month")
    String byMonth();

    @Message("Contributions of {person} by month")
    String plotByMonth(String person);

    @Message("Contributions of {person} day by day")
    String plotByDay(String person);

    @Message("Day by day")
    String dayByDay();

    @Message("the last year with contributions")
    String lastYear();

    @Message("Kinds")
    String kinds();

    @Message("For whom this person works, or worked, is not known here.")
    String unknownOrganisation();

    @Message("from {day.full}")
    String from(LocalDate day);

    @Message("to {day.full}")
    String to(LocalDate day);

    @Message("throughout")
    String throughout();

    @Message("In the overview")
    String overview();

    @Message("one by one")
    String oneByOne();
}
