package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of events, and of an event in a list. */
@MessageBundle("events")
public interface EventsTexts {

    @Message("Events")
    String title();

    @Message("Conferences and meetups that are coming, and those that were, with calendars to subscribe to.")
    String description();

    @Message("Coming events")
    String comingEvents();

    @Message(
            "Conferences and meetups where people like ours meet: what is coming, and what was. Subscribe to all of them, or to what you choose here.")
    String lead();

    @Message("Name, city, country or topic")
    String searchFor();

    @Message("Search")
    String search();

    @Message("Show all")
    String showAll();

    @Message("Topics")
    String topics();

    @Message("{n} more topics")
    String moreTopicsCount(int n);

    @Message("More topics")
    String moreTopics();

    @Message("Coming up")
    String comingUp();

    @Message("the next {shown} of {all.grouped}; choose a year for more")
    String nextOf(int shown, long all);

    @Message("Nothing ahead fits this search. <a href=\"/events\">See all events</a>, or look at the past ones below.")
    String nothingAheadFits();

    @Message("No date ahead is known here")
    String noneAhead();

    @Message(
            "Our records hold no event after today. As soon as one is announced to us, it stands here with its days, its place and a calendar file.")
    String noneAheadHint();

    @Message("Past")
    String past();

    @Message("{#if n == 1}1 event{#else}{n.grouped} events{/if}")
    String count(long n);

    @Message("Years")
    String years();

    @Message("No event fits “{words}”. Try fewer words, a city or a country, or")
    String noneFits(String words);

    @Message("No event fits this choice. Try fewer words, a city or a country, or")
    String noneFitsChoice();

    @Message("see all events")
    String seeAll();

    @Message("Nothing has been recorded yet")
    String noneYet();

    @Message("Conferences and meetups appear here once staff add them or import them from a file.")
    String noneYetHint();

    @Message("View")
    String view();

    @Message("List")
    String list();

    @Message("Month")
    String month();

    @Message("Subscribe in your calendar")
    String subscribe();

    @Message("Calendar file")
    String calendarFile();

    @Message("Our people")
    String ourPeople();

    @Message("With our people")
    String withOurPeopleFacet();

    @Message("Country, city, group, online")
    String narrowing();

    @Message("Countries")
    String countries();

    @Message("Cities")
    String cities();

    @Message("Groups")
    String groups();

    @Message("Online")
    String online();

    @Message("with our people")
    String withOurPeople();

    @Message("sample data")
    String sampleData();

    @Message("It was to be on <del>{when}</del>")
    String wasToBeOnRow(String when);

    @Message("{from} to {to}")
    String span(String from, String to);

    @Message("{from} to {day}, {to}")
    String spanOverDays(String from, String day, String to);

    @Message("{day}, {time}")
    String at(String day, String time);

    @Message("EEEE d MMMM")
    String spokenDayPattern();

    @Message("Draft")
    String draft();

    @Message("Postponed")
    String postponedBadge();

    @Message("Rescheduled")
    String rescheduledBadge();

    @Message("Cancelled")
    String cancelledBadge();

    @Message("Events in {month}")
    String monthTitle(String month);

    @Message("Conferences and meetups in {month}, day by day.")
    String monthDescription(String month);

    @Message("Show")
    String show();

    @Message("Months")
    String months();

    @Message("← Month before")
    String monthBefore();

    @Message("This month")
    String thisMonth();

    @Message("Month after →")
    String monthAfter();

    @Message("{month} by weeks")
    String byWeeks(String month);

    @Message("{month}, days and times by the clocks of each event’s place")
    String monthCaption(String month);

    @Message("Monday")
    String monday();

    @Message("Tuesday")
    String tuesday();

    @Message("Wednesday")
    String wednesday();

    @Message("Thursday")
    String thursday();

    @Message("Friday")
    String friday();

    @Message("Saturday")
    String saturday();

    @Message("Sunday")
    String sunday();

    @Message("{n} more")
    String more(int n);

    @Message("on {day}")
    String onDay(String day);

    @Message(
            "{#if cut}more than {/if}{#if all == 1}1 event{#else}{all.grouped} events{/if}{#if listed < all}, the first {listed} here{/if}")
    String monthCount(long all, int listed, boolean cut);

    @Message("Nothing in this month fits.")
    String nothingInMonthFits();

    @Message("See all of the month")
    String allOfMonth();

    @Message(", or turn to another one.")
    String orAnotherMonth();

    @Message(
            "No event of this month is known here. Turn to another month, or see <a href=\"/events\">what comes next</a>.")
    String emptyMonth();
}
