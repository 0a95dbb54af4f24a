package dev.stoa.people.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Instant;
import java.time.LocalDate;

/** The texts for who corrects their affiliation: the form, what is wrong with what was typed, and what became of each proposal. */
@MessageBundle("correction")
public interface CorrectionTexts {

    @Message("Correct it")
    String correct();

    @Message("Our staff look at it, then your numbers follow at once.")
    String correctHint();

    @Message("Organisation")
    String organisation();

    @Message("As it is known in public")
    String organisationHint();

    @Message("From")
    String fromField();

    @Message("Your first day there; empty: from the beginning")
    String fromHint();

    @Message("Until")
    String untilField();

    @Message("The first day that you were not there any more; empty: until further notice")
    String untilHint();

    @Message("How we can see that")
    String note();

    @Message("A public profile, for example; only our staff read it")
    String noteHint();

    @Message("For the answer alone, then we forget it; without one the answer stands here")
    String emailHint();

    @Message("Propose")
    String propose();

    @Message("What you proposed")
    String proposals();

    /** @param from null for from ever, as {@code to} for until further notice */
    @Message(
            "{#if name}Is called {wanted}{#else}Works for {wanted}{#if from} from {from}{/if}{#if to} until {to}{/if}{/if}")
    String proposal(boolean name, String wanted, LocalDate from, LocalDate to);

    @Message("proposed <time datetime=\"{at}\">{at.minute}</time>")
    String proposedAt(Instant at);

    @Message("{state} <time datetime=\"{at}\">{at.minute}</time>")
    String settledAt(String state, Instant at);

    /** @param state in English, as the desk calls it */
    @Message("{state}")
    String state(String state);

    @Message("Withdraw")
    String withdraw();

    @Message("Nothing yet. What you propose stands here, with the answer of our staff.")
    String noProposal();

    @Message("{most} of your proposals wait for an answer: withdraw one first.")
    String tooManyOpen(int most);

    @Message("Name the organisation, in 100 characters at most.")
    String nameOrganisation();

    @Message("Write a day like 2024-05-31, or leave it empty.")
    String noDay();

    @Message("The end comes after the beginning.")
    String endsBefore();

    @Message("Say it in {most} characters.")
    String noteTooLong(int most);

    @Message("That is no e-mail address; leave it empty for none.")
    String noEmail();
}
