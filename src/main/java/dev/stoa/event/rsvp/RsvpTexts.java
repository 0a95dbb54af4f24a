package dev.stoa.event.rsvp;

import dev.stoa.event.EventState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts for who wants to come to a meetup: the form, and a guest's own page. Letters to guests are English. */
@MessageBundle("rsvp")
public interface RsvpTexts {

    @Message("Events")
    String events();

    @Message("Come to {title}")
    String comeTo(String title);

    @Message("Ask for a place at {title}")
    String askForPlace(String title);

    @Message("Every date of the series, {place}")
    String everyDateAt(String place);

    @Message(
            "We have sent you a letter with a link. Follow it and press the button there: then your place is yours, or your place in line. Until then it is not: places are given in the order in which they are confirmed. The link works for two days.")
    String letterSent();

    @Message("Back to the meetup")
    String backToMeetup();

    @Message("See the meetup")
    String seeMeetup();

    @Message("or")
    String orSite();

    @Message("its own site")
    String ownSite();

    @Message("The hosts of the meetup read it. Visitors never do.")
    String nameHint();

    @Message(
            "We write to it to confirm that it is yours, and when the meetup moves or is called off. The hosts read it.")
    String emailHint();

    @Message(
            "Your name and address are deleted three months after the last date to which you come, or at once when you say so by the link in our mail.")
    String kept();

    @Message("Join the waitlist")
    String joinWaitlist();

    @Message("I want to come")
    String iWantToCome();

    @Message("Sign in instead")
    String signIn();

    @Message("You can join the waitlist: when a place becomes free, the first in line has it, and we write to them.")
    String waitlistOpen();

    @Message("Which dates")
    String whichDates();

    @Message("This date: {when}")
    String thisDate(String when);

    @Message("Every date of the series, also those that appear later")
    String everyDate();

    @Message(
            "On {days} all places are taken: if you come to every date, you are on the waitlist there, and have a place at the others.")
    String fullOn(String days);

    @Message("If the hosts should know")
    String hostsShouldKnow();

    @Message(
            "All of this is voluntary. By filling it in you agree that the hosts of this meetup read it to prepare the evening, and nobody else. It is deleted when the meetup is over; where you come to every date, when the last is over or after a year. You can change or delete it at any time by the link in our mail.")
    String consent();

    @Message("What you eat, or cannot")
    String diet();

    @Message("For the food, if there is any. Deleted after the meetup.")
    String dietHint();

    @Message("What you need to take part")
    String access();

    @Message("A seat near the front, step-free access, an interpreter… Deleted after the meetup.")
    String accessHint();

    @Message("The hosts ask. Deleted after the meetup.")
    String answerHint();

    @Message("Your place")
    String yourPlace();

    @Message("Your place at {title}")
    String yourPlaceAt(String title);

    @Message("Whoever has the address of this page can do what you can do here: keep it for yourself.")
    String keepForYourself();

    @Message("You come to every date")
    String comesToEvery();

    @Message("Your dates")
    String yourDates();

    @Message("Cancel")
    String cancel();

    @Message("Dates that appear later are added by themselves.")
    String laterDates();

    @Message("You come to no date. <a href=\"/events\">See what is coming up</a>.")
    String comesToNone();

    @Message("Cancel every date")
    String cancelEvery();

    @Message("Cancel all")
    String cancelAll();

    @Message("Your answers")
    String yourAnswers();

    @Message("Save")
    String save();

    @Message("Your data")
    String yourData();

    @Message(
            "We know what stands on this page, and when you asked. It is deleted three months after your last date; your answers when it is over.")
    String whatWeKnow();

    @Message("Get all of it as a file")
    String getAll();

    @Message("Delete all of it now")
    String deleteAll();

    @Message("To delete it gives back your places to come.")
    String deleteHint();

    @Message("It is too late")
    String tooLate();

    @Message("Your data are deleted")
    String dataDeleted();

    @Message(
            "Somebody asked for a place at a meetup and gave this address as theirs. If it was you, press the button: then you have the place, or stand in line for it. If not, close this page.")
    String somebodyAsked();

    @Message("Yes, I want to come")
    String yesIWantToCome();

    @Message(
            "The meetup is over or called off, or its guest list is closed, and there was no place to be had any more; or you have had your data deleted. <a href=\"/events\">See what is coming up</a>.")
    String tooLateWhy();

    @Message(
            "Your places are given back, and we know your name and your address no more. A last letter takes what was to come out of your calendar. <a href=\"/events\">See what is coming up</a>.")
    String goneWhy();

    @Message(
            "It is older than two days, or not whole, or what it led to is deleted. <a href=\"/events\">Find the meetup</a> and ask once more: it takes a minute.")
    String deadLinkWhy();

    @Message("You have a place")
    String hasPlace();

    @Message("On the waitlist, number {number} in line")
    String inLine(long number);

    @Message("You do not come")
    String doesNotCome();

    @Message("It is over")
    String isOver();

    @Message(
            "{#when state}{#is DRAFT}Draft{#is PUBLISHED}Published{#is HELD}Held{#is REPORTED}Reported{#is POSTPONED}Postponed{#is RESCHEDULED}Rescheduled{#is CANCELLED}Cancelled{/when}")
    String state(EventState state);

    @Message("Its hosts do not take guests here. Look on their own site, or ask them.")
    String noGuestsHere();

    @Message("No date is known to which one could come.")
    String noDateKnown();

    @Message("It is called off.")
    String calledOff();

    @Message("It is postponed. Come again when the new date is known.")
    String postponed();

    @Message("It has begun, or is over.")
    String begun();

    @Message("{left} of {capacity} {#if left == 1}places is left{#else}places are left{/if}.")
    String room(long left, int capacity);

    @Message("There is room for everybody.")
    String roomForAll();

    @Message(
            "{#if capacity == 1}The only place is taken{#else}All {capacity} places are taken{/if}{#if waiting == 0}.{#else if waiting == 1}, and 1 person waits.{#else}, and {waiting} people wait.{/if}")
    String noRoom(int capacity, long waiting);

    @Message("{some} and {last}")
    String both(String some, String last);

    @Message("{some} and {n} more days")
    String andMoreDays(String some, int n);

    @Message("EEEE, d MMMM uuuu")
    String weekdayPattern();

    @Message("{day}, {from} to {to} ({zone})")
    String when(String day, String from, String to, String zone);

    @Message("{day}, {from} to {lastDay}, {to} ({zone})")
    String whenOverDays(String day, String from, String lastDay, String to, String zone);

    @Message("Online")
    String online();

    @Message("{place} and online")
    String andOnline(String place);

    @Message("Say your name: the hosts read it at the door.")
    String sayYourName();

    @Message("A name has 80 characters at most.")
    String nameTooLong();

    @Message("We need an address: the link to confirm goes there.")
    String needEmail();

    @Message("Keep it below 500 characters.")
    String answerTooLong();
}
