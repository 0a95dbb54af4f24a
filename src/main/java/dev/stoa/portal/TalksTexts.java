package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of talks, and of a talk in a list. */
@MessageBundle("talks")
public interface TalksTexts {

    @Message("Talks")
    String title();

    @Message("What our people say at conferences and meetups, with abstracts, slides and videos.")
    String description();

    @Message("Talks of {person}")
    String talksOf(String person);

    @Message(
            "What our people, and those we meet at our groups, have to say: with abstract, slides and video where there are some.")
    String lead();

    @Message("Title, topic, event or name")
    String searchFor();

    @Message("Search")
    String search();

    @Message("Show all")
    String showAll();

    @Message("Years")
    String years();

    @Message("Topics")
    String topics();

    @Message("Speaker, language")
    String speakerLanguage();

    @Message("Speakers")
    String speakers();

    @Message("Languages")
    String languages();

    @Message("The talks")
    String theTalks();

    @Message("{#if n == 1}1 talk{#else}{n.grouped} talks{/if}")
    String count(long n);

    @Message("No talk fits this choice. Try fewer words, or <a href=\"/talks\">see all talks</a>.")
    String noneFits();

    @Message("No talk is known here yet")
    String noneYet();

    @Message(
            "As soon as our staff tell of one, it stands here with its speakers, its abstract and where it was given. See <a href=\"/events\">where people meet</a>.")
    String noneYetHint();

    @Message("As JSON")
    String asJson();

    @Message("as CSV")
    String asCsv();

    @Message("what the fields mean")
    String fields();

    @Message("of {talk}")
    String videoOf(String talk);

    @Message("video")
    String video();

    @Message("slides")
    String slides();

    @Message("sample data")
    String sampleData();

    @Message("{title}, a talk at {event}")
    String talkAt(String title, String event);

    @Message("By somebody who is not named here")
    String unnamed();

    @Message("This is sample data: the talk and its speakers are invented.")
    String sample();

    @Message("At a glance")
    String atAGlance();

    @Message("Where")
    String where();

    @Message("When")
    String when();

    @Message("Language")
    String language();

    @Message("Video")
    String videoHead();

    @Message("Slides")
    String slidesHead();

    @Message("Also at {event}")
    String alsoAt(String event);
}
