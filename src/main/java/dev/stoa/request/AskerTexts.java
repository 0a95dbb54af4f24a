package dev.stoa.request;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What everybody reads who asked us for something, whatever it was: that a letter is on its way, and their own page. What only one
 * kind of request says stands in the bundle of that kind.
 */
@MessageBundle("asker")
public interface AskerTexts {

    @Message(
            "We have sent you a letter with a link. Follow it and press the button there: then we know that the address is yours, and look at your request. The same link shows you later how it stands.")
    String letterSent();

    @Message("What it is for")
    String whatItIsFor();

    @Message("Currency")
    String currency();

    @Message(
            "We write to it to confirm that it is yours, and to answer. Visitors never see it, and you can have it deleted.")
    String emailHint();

    @Message("Your request")
    String yourRequest();

    @Message("This page is yours alone: whoever has its address can do what you can. Keep it to yourself.")
    String yoursAlone();

    @Message("Messages")
    String messages();

    @Message("We")
    String we();

    @Message("You")
    String you();

    @Message("Nothing yet. Questions that we have will stand here, and you get a mail.")
    String noMessage();

    @Message("Send")
    String send();

    @Message("Your answer")
    String yourAnswer();

    @Message("Tell us something more")
    String tellMore();

    @Message("What you asked for")
    String whatYouAskedFor();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("What for")
    String forWhat();

    @Message("Who asks")
    String whoAsks();

    @Message("How it went")
    String howItWent();

    @Message("What is yours")
    String whatIsYours();

    @Message(
            "You can <a href=\"/requests/{key}/data\" download>take home all that you told us</a> as a file{#if open}, take your request back{/if}, or have us delete who you are and what you wrote.{#if open} Deleting takes an open request back as well.{/if}")
    String own(String key, boolean open);

    @Message("Take it back")
    String takeBack();

    @Message("Delete what is mine")
    String deleteMine();

    @Message("Somebody has asked us for the same already: we look at both together.")
    String sameByOther();

    @Message("This request is closed. Ask anew, or write to us.")
    String closed();

    @Message("Write something, in {most.grouped} characters at most.")
    String writeSomething(int most);

    @Message("That is a long conversation: please write to us by mail.")
    String longConversation();
}
