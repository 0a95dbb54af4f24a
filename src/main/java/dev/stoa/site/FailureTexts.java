package dev.stoa.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What visitors read when something fails; a program reads the same in English. {@link ErrorPage} names the failures. */
@MessageBundle("failures")
public interface FailureTexts {

    @Message("""
            {#when failure}\
            {#is '400'}That request is not readable\
            {#is '401'}Please sign in\
            {#is '403'}This needs another role\
            {#is '404'}Nothing is here\
            {#is '405'}That cannot be done here\
            {#is '406'}Not in this format\
            {#is '409'}Someone else was faster\
            {#is '413'}That is too large\
            {#is '414'}That address is too long\
            {#is '415'}That format is not understood\
            {#is '422'}That is not complete\
            {#is '429'}Too many requests\
            {#is '503'}Back in a moment\
            {#is 'other-4xx'}That did not work\
            {#is '500'}Something went wrong on our side\
            {#is 'foreign-origin'}That came from another site\
            {#is 'sign-in-starting'}Sign-in starts in a moment\
            {#is 'sign-in-failed'}Sign-in is not available\
            {#is 'sign-in-away'}Sign-in is away\
            {/when}""")
    String title(String failure);

    @Message("""
            {#when failure}\
            {#is '400'}The address or what was sent with it is malformed.\
            {#is '401'}This page is for people who are signed in, and you are not any more.\
            {#is '403'}You are signed in, but your roles do not allow this.\
            {#is '404'}There is no page at this address, or not any more.\
            {#is '405'}The page is there, but it does not take this kind of request.\
            {#is '406'}This page exists, but not in the format that was asked for.\
            {#is '409'}What you edited was changed by someone else meanwhile.\
            {#is '413'}What was sent is larger than is taken here. Nothing of it was kept, and nothing else was changed.\
            {#is '414'}The address has more characters than any page of ours.\
            {#is '415'}What was sent is in a format that is not taken here.\
            {#is '422'}Something in the form is missing or not valid.\
            {#is '429'}More was sent than is taken in a short time.\
            {#is '503'}A part that this page needs is not there right now.\
            {#is 'other-4xx'}The request cannot be answered as it was sent.\
            {#is '500'}The page could not be made. It is not your fault.\
            {#is 'foreign-origin'}A page that is not ours tried to send this form, so it was not taken.\
            {#is 'sign-in-starting'}The portal is up; the service that knows the passwords is still starting.\
            {#is 'sign-in-failed'}The service that knows the passwords did not start. Public pages are not affected.\
            {#is 'sign-in-away'}The service that knows the passwords does not answer. Public pages are not affected.\
            {/when}""")
    String what(String failure);

    @Message("""
            {#when failure}\
            {#is '400'}Check the address, or start again from the home page.\
            {#is '401'}Sign in in another tab, then come back here and send the form again: what you typed is still there.\
            {#is '403'}Ask an administrator for the role that you need.\
            {#is '404'}Search for the project, or start again from the home page.\
            {#is '405'}Go back and use the buttons of the page.\
            {#is '406'}Ask for text/html, or see the data formats at /openapi.\
            {#is '409'}Go back, load the page again, and repeat your change on what is there now.\
            {#is '413'}Go back, where all that you typed still stands, and send a smaller text or file.\
            {#is '414'}Start again from the home page.\
            {#is '415'}Send the form of the page as it is.\
            {#is '422'}Go back and look at the fields once more.\
            {#is '429'}Wait a minute, then try again.\
            {#is '503'}Try again in a minute; nothing was lost.\
            {#is 'other-4xx'}Start again from the home page.\
            {#is '500'}Try again; if it stays, tell us the incident below.\
            {#is 'foreign-origin'}If you meant to send it, open the page here and send it again.\
            {#is 'sign-in-starting'}This page asks again every few seconds and goes on by itself.\
            {#is 'sign-in-failed'}The reason is in the log of the portal; whoever runs it can start it again.\
            {#is 'sign-in-away'}This page asks again by itself; nothing was lost.\
            {/when}""")
    String next(String failure);

    @Message("Error {status}")
    String status(int status);

    @Message("Incident")
    String incident();

    @Message("Home page")
    String home();

    @Message("Projects")
    String projects();

    @Message("Search")
    String search();

    @Message("What you were looking for")
    String lookingFor();

    @Message("Project, person, event, group, talk or text")
    String searchIn();

    @Message("Or start from here")
    String startHere();

    @Message("What we do, and what is new")
    String homeHint();

    @Message("By language, name and topic")
    String projectsHint();

    @Message("People")
    String people();

    @Message("Who contributes")
    String peopleHint();

    @Message("Events")
    String events();

    @Message("Conferences and meetups")
    String eventsHint();

    @Message("User groups")
    String groups();

    @Message("Near you, on a map")
    String groupsHint();

    @Message("Releases")
    String releases();

    @Message("Of all projects")
    String releasesHint();
}
