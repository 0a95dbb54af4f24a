package dev.stoa.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the frame around every public page, and of the parts that all pages share. */
@MessageBundle("site")
public interface SiteTexts {

    @Message("The open-source projects, events and communities of {company}")
    String description(String company);

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String mainNavigation();

    @Message("Projects")
    String projects();

    @Message("People")
    String people();

    @Message("Contributions")
    String contributions();

    @Message("Events")
    String events();

    @Message("Talks")
    String talks();

    @Message("Groups")
    String groups();

    @Message("Sponsorships")
    String sponsorships();

    @Message("News")
    String news();

    @Message("About")
    String about();

    @Message("Search this site")
    String searchThisSite();

    @Message("Search")
    String search();

    @Message("built with Stoa")
    String builtWith();

    @Message("About this site")
    String aboutThisSite();

    @Message("What we give")
    String whatWeGive();

    @Message("Good first issues")
    String goodFirstIssues();

    @Message("Privacy")
    String privacy();

    @Message("Accessibility")
    String accessibility();

    @Message("Imprint")
    String imprint();

    @Message("Completeness")
    String completeness();

    @Message("Your page")
    String yourPage();

    @Message("Staff")
    String staff();

    @Message("What is new")
    String whatIsNew();

    @Message("This page in other languages")
    String otherLanguages();
}
