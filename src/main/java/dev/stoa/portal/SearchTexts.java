package dev.stoa.portal;

import dev.stoa.search.SearchKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The texts of the search. */
@MessageBundle("finding")
public interface SearchTexts {

    @Message("Search")
    String title();

    @Message("Search for {q}")
    String titleFor(String q);

    @Message("Find projects, people, events, groups, talks and texts.")
    String description();

    @Message("Everything")
    String everything();

    @Message("Project, person, event, group, talk or text")
    String field();

    @Message("Search")
    String search();

    @Message("Kinds")
    String kinds();

    @Message("What was found")
    String what();

    @Message("{total.grouped} found")
    String found(long total);

    @Message(
            "{#when kind}{#is PROJECT}Projects{#is PERSON}People{#is EVENT}Events{#is GROUP}Groups{#is TALK}Talks{#is ARTICLE}Texts{/when}")
    String kind(SearchKind kind);

    @Message(
            "{#when kind}{#is PROJECT}Project{#is PERSON}Person{#is EVENT}Event{#is GROUP}Group{#is TALK}Talk{#is ARTICLE}Text{/when}")
    String one(SearchKind kind);

    @Message("{day.dayOfMonth} {day.monthName} {day.year}")
    String day(LocalDate day);

    @Message("Nothing here is called that")
    String nothing();

    @Message(
            "A word or two is enough, and a slip in spelling does no harm. Or look through the <a href=\"/projects\">projects</a>, <a href=\"/people\">people</a>, <a href=\"/events\">events</a>, <a href=\"/groups\">groups</a> and <a href=\"/talks\">talks</a>.")
    String tryAgain();

    @Message("What are you looking for?")
    String whatFor();

    @Message(
            "Type a word of its name: the beginning is enough. Or look through the <a href=\"/projects\">projects</a>, <a href=\"/people\">people</a>, <a href=\"/events\">events</a>, <a href=\"/groups\">groups</a> and <a href=\"/talks\">talks</a>.")
    String begin();
}
