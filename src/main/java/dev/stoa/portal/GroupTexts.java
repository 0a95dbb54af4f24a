package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of a user group. */
@MessageBundle("oneGroup")
public interface GroupTexts {

    @Message("Meetups of {group}")
    String meetupsOf(String group);

    @Message("Where you are")
    String whereYouAre();

    @Message("User groups")
    String userGroups();

    @Message("Meets online")
    String meetsOnline();

    @Message("Meets in {place}")
    String meetsIn(String place);

    @Message("about")
    String about();

    @Message("The group pauses: no meeting is planned at the moment.")
    String paused();

    @Message("The group has retired: it meets no more. This page stays for those who follow a link.")
    String retired();

    @Message("Other groups in {country}")
    String otherGroups(String country);

    @Message("Sample data: who organises this group and what we gave it are invented.")
    String sample();

    @Message("What the group says of itself")
    String ownWords();

    @Message("Coming meetups")
    String comingMeetups();

    @Message("All")
    String all();

    @Message("Subscribe to the group's calendar")
    String subscribe();

    @Message(": what moves or is called off shows there by itself.")
    String subscribeHint();

    @Message("No meetup is planned at the moment.")
    String noMeetup();

    @Message(", and the next one stands in yours.")
    String noMeetupHint();

    @Message("At a glance")
    String atAGlance();

    @Message("Details")
    String details();

    @Message("Website")
    String website();

    @Message("Also")
    String also();

    @Message("From")
    String from();

    @Message("Where")
    String where();

    @Message("Topics")
    String topics();

    @Message("{#if n == 1}Language{#else}Languages{/if}")
    String language(int n);

    @Message("Code of conduct")
    String codeOfConduct();

    @Message("Read it")
    String readIt();

    @Message("{#if n == 1}Organiser{#else}Organisers{/if}")
    String organiser(int n);

    @Message("Contact")
    String contact();

    @Message("Contact page")
    String contactPage();

    @Message("Logo")
    String logo();

    @Message("on its own site")
    String onItsSite();

    @Message("What we have given")
    String given();

    @Message(
            "Nothing yet that we may tell. Grants, rooms, talks, things and food that we give stand here with their year.")
    String nothingGiven();

    @Message("Support, as a table")
    String supportTable();

    @Message("Day")
    String day();

    @Message("What")
    String what();

    @Message("Amount")
    String amount();

    @Message("Talks by our people")
    String talks();

    @Message("Do you run this group?")
    String runIt();

    @Message("Ask us for support")
    String askSupport();

    @Message(", or")
    String askOr();

    @Message("for a room")
    String askRoom();

    @Message("groups nearby")
    String nearby();

    @Message("How it went")
    String history();

    @Message("since")
    String since();

    @Message("More from {country}")
    String moreFrom(String country);

    @Message("Also in {country}")
    String alsoIn(String country);

    @Message("This page is open data:")
    String openData();

    @Message("what we have given as CSV")
    String givenAsCsv();

    @Message("Chat")
    String chat();

    @Message("Code")
    String code();

    @Message("Videos")
    String video();

    @Message("Social media")
    String social();

    @Message("Its own calendar")
    String calendar();

    @Message("Grant")
    String grant();

    @Message("Hosted meetup")
    String hostedMeetup();

    @Message("Talk")
    String talk();

    @Message("Swag")
    String swag();

    @Message("Food")
    String food();

    @Message("Active")
    String statusActive();

    @Message("Paused")
    String statusPaused();

    @Message("Retired")
    String statusRetired();
}
