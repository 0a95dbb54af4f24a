package dev.stoa.group.support;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts for who asks for support of a user group: the form, and what only their page says. Letters, the desk and the trail are
 * English.
 */
@MessageBundle("support")
public interface SupportTexts {

    @Message("Support for a user group")
    String label();

    @Message("Money, food, swag, a speaker, or a room to meet in.")
    String about();

    @Message("Ask for support")
    String askForSupport();

    @Message("Ask for a room")
    String askForRoom();

    @Message("Money, food, swag, a speaker or a room for your user group: ask us here.")
    String description();

    @Message("User groups")
    String userGroups();

    @Message(
            "Meet at one of our houses: with chairs, a screen, and perhaps something to eat. We look at every request and answer by mail.")
    String leadRoom();

    @Message("Money, food, swag or a speaker for your user group. We look at every request and answer by mail.")
    String leadGrant();

    @Message("Back to the groups")
    String backToGroups();

    @Message("What you ask for")
    String whatYouAskFor();

    @Message("A grant")
    String aGrant();

    @Message("A room")
    String aRoom();

    @Message("Your group")
    String yourGroup();

    @Message("Choose it, or write its name if we do not list it yet")
    String groupHint();

    @Message("Where")
    String where();

    @Message("Wherever there is room")
    String wherever();

    @Message("What our houses have")
    String houses();

    @Message("Up to {n.grouped} people.")
    String upTo(int n);

    @Message("{name}, {city} (up to {most.grouped})")
    String house(String name, String city, int most);

    @Message("Day")
    String day();

    @Message("When you meet")
    String dayHint();

    @Message("From")
    String from();

    @Message("By the clocks of the place")
    String fromHint();

    @Message("For how many minutes")
    String minutes();

    @Message("From the first guest to the last: 180 is three hours")
    String minutesHint();

    @Message("People")
    String people();

    @Message("As many as you expect")
    String peopleHint();

    @Message("What the evening is about")
    String evening();

    @Message("Talks, a workshop, who comes")
    String eveningHint();

    @Message("Food and drinks")
    String food();

    @Message("What would be good to have; no names, please")
    String foodHint();

    @Message("Sound and picture")
    String av();

    @Message("A screen, microphones, a stream")
    String avHint();

    @Message("Access")
    String access();

    @Message("Without steps, a hearing loop, a quiet corner: what your guests need; no names, please")
    String accessHint();

    @Message("What would help you")
    String whatWouldHelp();

    @Message("Choose")
    String choose();

    @Message("How much")
    String howMuch();

    @Message("For money; for the rest only if you know it")
    String howMuchHint();

    @Message("Three letters, like SEK")
    String currencyHint();

    @Message("The plan, the day, how many people it is good for")
    String whatForHint();

    @Message("We read it, and those who run the group")
    String yourNameHint();

    @Message(
            "{#when wanted}{#is MONEY}Money{#is FOOD}Food{#is SWAG}Swag{#is SPEAKER}A speaker{#is HOSTING}A room{/when}")
    String wanted(Wanted wanted);

    @Message("{wanted} for {group}")
    String wantedFor(String wanted, String group);

    @Message(
            "{#when state}{#is NEW}We have it. Somebody of us looks at it within a few days.{#is IN_REVIEW}We are looking at it, and decide within a week.{#is QUESTION}We have a question. Please answer it below.{#is APPROVED}Yes, we help. The next step is ours.{#is SCHEDULED}The room is yours. Please name your guests below.{#is HELD}It was good to have you. Please tell us how many came.{#is REPORTED}Done, and written down.{#is DECLINED}We cannot help this time.{#is WITHDRAWN}You have withdrawn it.{#is CANCELLED}It was called off.{/when}")
    String meaning(RequestState state);

    @Message(
            "{#when state}{#is NEW}New{#is IN_REVIEW}In review{#is QUESTION}Question{#is APPROVED}Approved{#is SCHEDULED}Scheduled{#is HELD}Held{#is REPORTED}Reported{#is DECLINED}Declined{#is WITHDRAWN}Withdrawn{#is CANCELLED}Cancelled{/when}")
    String step(RequestState state);

    @Message("Your room")
    String yourRoom();

    @Message("Your guests")
    String yourGuests();

    @Message("The people at the door let in who is on this list. We delete it two days after the meetup.")
    String guestsHint();

    @Message("{name} does not come")
    String doesNotCome(String name);

    @Message("Take off")
    String takeOff();

    @Message("More guests")
    String moreGuests();

    @Message("A name a line, as on a passport or a badge")
    String moreGuestsHint();

    @Message("Add them")
    String addThem();

    @Message("What we gave stays on the page of the group.")
    String givenStays();

    @Message("{day}, {minutes} minutes")
    String time(String day, int minutes);

    @Message("EEEE d MMMM uuuu, HH:mm")
    String dayPattern();

    @Message("You asked for the same on {day}: we look at both together.")
    String sameOn(String day);

    @Message(
            "Somebody asked for support for a user group and gave this address as theirs. If it was you, press the button; if not, close this page.")
    String somebodyAsked();

    @Message(
            "It is too old, or not whole, or what it led to was deleted. You can <a href=\"/requests/new?for=group\">ask once more</a>.")
    String deadLinkWhy();

    @Message("Choose what would help you.")
    String chooseWhat();

    @Message("Say how much would help you.")
    String sayHowMuch();

    @Message("Say how much would help you, as digits.")
    String sayHowMuchDigits();

    @Message("Choose one of these, or any.")
    String chooseVenue();

    @Message("Say how many people you expect, as digits.")
    String sayHeads();

    @Message("That day is over.")
    String dayOver();

    @Message("The year {year} is out of reach: please check it.")
    String yearFar(int year);

    @Message("Write the day as year, month and day, like 2026-11-10.")
    String writeDay();

    @Message("Write the time as hours and minutes, like 18:30.")
    String writeTime();

    @Message("Say how long you need the room in minutes, like 180; a day at most.")
    String sayMinutes();

    @Message("Guests can be named while the meetup is planned and a room is held for it.")
    String guestsLater();

    @Message(
            "The room holds {most.grouped} people. {listed.grouped} are listed already; with these it would be {all.grouped}.")
    String roomHolds(int most, long listed, long all);

    @Message("Write at least one name, each on a line of its own.")
    String nameOne();

    @Message("A name has {most} characters at most; write each on its own line.")
    String nameTooLong(int most);
}
