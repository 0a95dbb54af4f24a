package dev.stoa.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that all forms share: their tags, and what is wrong with what was typed. */
@MessageBundle("forms")
public interface FormsTexts {

    @Message("(required)")
    String required();

    @Message("Please look at this again. Nothing was lost.")
    String lookAgain();

    @Message("{error} Choose the file again: a browser forgets it.")
    String chooseAgain(String error);

    @Message("Leave this empty")
    String leaveEmpty();

    @Message("Where you are")
    String whereYouAre();

    @Message("Please look over it once more and send it again.")
    String lookOver();

    @Message("That is more than we take in a short time. Please try again later.")
    String tooMany();

    @Message("That was a lot in a short time. Please come back in an hour.")
    String tooManyWrites();

    @Message("Something changed at this moment. Please try once more.")
    String changedMeanwhile();

    @Message("{why}")
    String tooLate(String why);

    @Message("This is no e-mail address. Write it like name@example.org.")
    String noEmail();

    @Message("We need an address to which we can write.")
    String needEmail();

    @Message("Please look at your mail")
    String lookAtMail();

    @Message("Was it you?")
    String wasItYou();

    @Message("Yes, it was me")
    String yesItWasMe();

    @Message("This link does not work")
    String linkDoesNotWork();

    @Message("Thank you")
    String thankYou();

    @Message("Who you are")
    String whoYouAre();

    @Message("Your name")
    String yourName();

    @Message("Your e-mail address")
    String yourEmail();

    @Message("Send it")
    String sendIt();

    @Message("Write the amount as digits with a point before the decimals, like 12500 or 12,500.00.")
    String amountInDigits();

    @Message("That is more than 1,000,000,000: please check the amount.")
    String amountTooLarge();

    @Message("Choose a currency by its three letters, like EUR or SEK (ISO 4217).")
    String chooseCurrency();

    @Message("This is no currency to pay in. Choose one like EUR or SEK.")
    String noPayingCurrency();

    @Message("{currency} has no decimals.")
    String noDecimals(String currency);

    @Message("{currency} has {n} decimals at most.")
    String decimalsAtMost(String currency, int n);
}
