package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of one event: a conference, a meetup, a series. */
@MessageBundle("oneEvent")
public interface EventTexts {

    @Message("It is over.")
    String over();

    @Message("Cancelled.")
    String cancelled();

    @Message("It does not take place")
    String notTakingPlace();

    @Message("Calendars that have its file are told so when they read it again.")
    String calendarsAreTold();

    @Message("Postponed.")
    String postponed();

    @Message("The new days are not known yet")
    String newDaysUnknown();

    @Message("The new date is not known yet")
    String newDateUnknown();

    @Message("Rescheduled.")
    String rescheduled();

    @Message("It was to begin on <del>{day}</del>.")
    String wasToBegin(String day);

    @Message("It was to be on <del>{when}</del>.")
    String wasToBeOn(String when);

    @Message("The series does not go on")
    String seriesStops();

    @Message("This is sample data: a real group, an invented meetup.")
    String sampleMeetup();

    @Message("This is sample data: a real group, invented meetups.")
    String sampleMeetups();

    @Message("At a glance")
    String atAGlance();

    @Message("Days")
    String days();

    @Message("{zone} time")
    String zoneTime(String zone);

    @Message("Place")
    String place();

    @Message("Website")
    String website();

    @Message("Call for papers")
    String callForPapers();

    @Message("open until {day}")
    String openUntil(String day);

    @Message("from {from} to {to}")
    String fromTo(String from, String to);

    @Message("closed on {day}")
    String closedOn(String day);

    @Message("Also")
    String also();

    @Message("Schedule")
    String schedule();

    @Message("Tickets")
    String tickets();

    @Message("Stream")
    String stream();

    @Message("Code of conduct")
    String codeOfConduct();

    @Message("published")
    String published();

    @Message("none is known to us")
    String noneKnown();

    @Message("In your calendar")
    String inYourCalendar();

    @Message("Keep the date")
    String keepTheDate();

    @Message("One file, whole days, correct in every calendar. If the days move, the same file says so.")
    String calendarHint();

    @Message("Add to your calendar")
    String addToCalendar();

    @Message("{conference} at other times")
    String otherTimes(String conference);

    @Message("When")
    String when();

    @Message("Series")
    String series();

    @Message("Join online")
    String joinOnline();

    @Message("Places")
    String places();

    @Message("Language")
    String language();

    @Message("Come along")
    String comeAlong();

    @Message("Whoever joins the waitlist moves up by themselves.")
    String waitlistMovesUp();

    @Message("Come to every date")
    String comeToEvery();

    @Message("If it moves or is called off, the same file says so.")
    String movesOrOff();

    @Message("Add this date")
    String addThisDate();

    @Message("Subscribe to the whole series")
    String subscribeSeries();

    @Message("Other dates of the series")
    String otherDates();

    @Message("The whole series")
    String wholeSeries();

    @Message("Come to every date, also to those that appear later, or open one below and come to that.")
    String comeToEveryHint();

    @Message("On {days} all places are taken: there you would be on the waitlist.")
    String fullOn(String days);

    @Message("I want to come to every date")
    String iComeToEvery();

    @Message("No further date is known. See")
    String noFurtherDate();

    @Message("what else {group} does")
    String whatElse(String group);

    @Message("Our people there")
    String ourPeopleThere();

    @Message("This is sample data: the people and what they say are invented.")
    String samplePeople();

    @Message("Attending")
    String attending();

    @Message("Organising")
    String organising();
}
