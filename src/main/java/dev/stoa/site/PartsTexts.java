package dev.stoa.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Instant;
import java.time.LocalDate;

/** The texts of the parts that many pages have: plots and the tables beside them, pages of a list, a project in a grid. */
@MessageBundle("parts")
public interface PartsTexts {

    @Message("complete")
    String complete();

    @Message("nothing read from GitHub yet")
    String nothingRead();

    @Message("{n.grouped} still being read")
    String reading(long n);

    @Message("GitHub could not be read to the end lately")
    String readingFails();

    @Message(", as of <time datetime=\"{at.seconds}\" title=\"{at}\">{at.minute}</time>")
    String asOf(Instant at);

    @Message("{#if n == 1}{n} star{#else}{n} stars{/if}")
    String stars(long n);

    @Message("{#if n == 1}1 contributor{#else}{n.grouped} contributors{/if}")
    String contributors(long n);

    @Message("first response {time}")
    String firstResponse(String time);

    @Message("Contributions by quarter since the first")
    String byQuarter();

    @Message("Pages")
    String pages();

    @Message("Back to reference {at}")
    String footnoteBack(String at);

    @Message("← Previous")
    String previous();

    @Message("Page {page.grouped} of {pages.grouped}")
    String page(int page, int pages);

    @Message("Next →")
    String next();

    @Message("as a table")
    String asTable();

    @Message("as CSV")
    String asCsv();

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("Week of")
    String weekOf();

    @Message("Contributions")
    String contributionsHead();

    @Message("all")
    String all();

    @Message("No contributions yet.")
    String noneYet();

    @Message("No contributions.")
    String none();

    @Message("Nothing on any day.")
    String noDay();

    @Message("Nothing.")
    String nothing();

    @Message("From {first} to {last}: {total.grouped} in all, most in {month} with {most.grouped}.")
    String byMonth(String first, String last, long total, String month, long most);

    @Message(
            "From {first.full} to {last.full}: {total.grouped} on {days.grouped} days, most on {day.full} with {most.grouped}.")
    String byDay(LocalDate first, LocalDate last, long total, int days, LocalDate day, long most);

    @Message("From {first} to {last}: {total.grouped} {unit} in all, most in {year} with {most.grouped}.")
    String byYear(int first, int last, long total, String unit, int year, long most);

    @Message("From {from.grouped} in {first} to {to.grouped} in {last}.")
    String growth(String first, long from, String last, long to);

    @Message("{n} {noun}: {names}{#if more > 0} and {more} more{/if}")
    String pins(int n, String noun, String names, int more);
}
