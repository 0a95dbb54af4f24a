package dev.stoa.request;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page on which one chooses what to ask for. */
@MessageBundle("asking")
public interface AskingTexts {

    @Message("Ask for support")
    String title();

    @Message("What we can help you with, and how to ask for it.")
    String description();

    @Message("Choose what it is about.")
    String lead();

    @Message("Please say first what you ask for. Then we show you the form for it.")
    String missing();
}
