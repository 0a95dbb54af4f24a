package dev.stoa.people.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The texts of the page of whoever is here; mail about it and the desk are English. */
@MessageBundle("own")
public interface OwnTexts {

    @Message("Your page")
    String title();

    @Message("Where you are")
    String whereYouAre();

    @Message("People")
    String people();

    @Message("Signed in with GitHub as @{login}.")
    String signedIn(String login);

    @Message("Signed in as {user}, not with GitHub.")
    String signedInAsStaff(String user);

    @Message(
            "If you contributed to our projects, the numbers here are yours as well. Sign in with GitHub to say how you are shown.")
    String lead();

    @Message("What you can do here")
    String what();

    @Message("See what is public about you, and get it as a file.")
    String seeIt();

    @Message("Choose the name that you are shown by.")
    String chooseName();

    @Message("Say for whom you worked and when; our staff confirm it.")
    String sayEmployer();

    @Message("Hide: nothing public names you any more, at once, and back whenever you like.")
    String canHide();

    @Message("Your account of staff is not tied to a GitHub account. Sign out, then come back with GitHub.")
    String staffAccount();

    @Message("Sign in with GitHub")
    String signIn();

    @Message(
            "GitHub tells us your number, your login and your name, and your e-mail address, which we do not use. It gives us no access to anything.")
    String whatGitHubTells();

    @Message(
            "Signing in with GitHub is not set up on this site. Write to us, and we do it for you: see <a href=\"/about\">about this site</a>.")
    String noSignIn();

    @Message("We have not seen you yet")
    String unseen();

    @Message(
            "No contribution of @{login} is known here. After the first one, which may be an issue, a review or a commit, come back and claim your account.")
    String unseenYet(String login);

    @Message("<a href=\"/good-first-issues\">Good first issues</a> are a place to begin.")
    String begin();

    @Message("This account counts as a bot’s")
    String bot();

    @Message("What @{login} does is counted apart from people, and a bot cannot be claimed.")
    String botApart(String login);

    @Message("If a person is behind it, tell us: see <a href=\"/about\">about this site</a>.")
    String botTellUs();

    @Message("Is this you?")
    String isThisYou();

    /** @param formerly empty for none */
    @Message(
            "{name}, @{login} on GitHub{#if formerly}, formerly {formerly}{/if}. The account has the number {account}, which stays yours if you rename it.")
    String account(String name, String login, String formerly, long account);

    @Message("Your public page")
    String publicPage();

    @Message("This is me: claim the account")
    String claim();

    @Message("You are hidden: nothing public names you. What you contributed still counts in every total.")
    String hiddenNow();

    @Message("What is known")
    String known();

    @Message("What is public")
    String isPublic();

    /** A link to the page comes behind it. @param formerly empty for none */
    @Message(
            "Your name, your login @{login}{#if formerly} (formerly {formerly}){/if}, for whom you worked, and these contributions")
    String whatIsPublic(String login, String formerly);

    @Message("your public page")
    String yourPublicPage();

    @Message("Addresses in commits are shown to nobody.")
    String addresses();

    /** @param kind in English */
    @Message("{kind}")
    String kind(String kind);

    @Message("No contribution of yours is in a public repository of ours now.")
    String noContribution();

    @Message("For whom you work")
    String employers();

    @Message("from {day}")
    String from(LocalDate day);

    @Message("from the beginning")
    String fromTheBeginning();

    @Message("until {day}")
    String until(LocalDate day);

    @Message("staff")
    String staff();

    @Message("verified")
    String verified();

    @Message("GitHub membership")
    String membership();

    @Message("address domain")
    String domain();

    @Message("We do not know for whom you work: your contributions count as the community’s. Tell us below.")
    String noEmployer();

    @Message("Your name")
    String name();

    @Message("Shown as")
    String shownAs();

    @Message(
            "Empty: what your GitHub profile says. A name that somebody else has here, or that sounds official, our staff confirm first")
    String nameHint();

    @Message("Save")
    String save();

    @Message("Be shown again")
    String beShown();

    @Message("Hide")
    String hide();

    @Message("Pages, feeds and files name you again, with all that you did.")
    String beShownHint();

    @Message(
            "Your name, your login and your page are gone from everything public at once; what you contributed still counts in every total. You can come back whenever you like.")
    String hideHint();

    @Message("Show me again")
    String showMe();

    @Message("Hide me")
    String hideMe();

    @Message("Your data")
    String data();

    @Message(
            "To give up the claim withdraws what you proposed and erases what you wrote to us. A name that you chose and a confirmed affiliation stay until you change them, and so does being hidden.")
    String dataHint();

    @Message("Get all of it as a file")
    String download();

    @Message("Give up the claim")
    String giveUp();

    @Message("Sign out")
    String signOut();

    @Message("Something about you was changed meanwhile: look again, then send it once more.")
    String outdated();

    @Message("Say whether you want to be shown.")
    String sayWhether();

    @Message("A name has {most} characters at most.")
    String nameTooLong(int most);

    @Message("Write a name: letters, spaces, and the dots, hyphens and apostrophes of names.")
    String noName();
}
