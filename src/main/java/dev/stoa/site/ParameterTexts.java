package dev.stoa.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with the parameters of an address: beside its field on a page, in English in the answer to a program. */
@MessageBundle("parameters")
public interface ParameterTexts {

    @Message("There is no parameter \"{name}\".")
    String noSuch(String name);

    @Message("\"{name}\" can be given once only.")
    String once(String name);

    @Message("\"{name}\" cannot be \"{value}\".")
    String cannotBe(String name, String value);

    @Message("It can be: {words}.")
    String canBe(String words);

    @Message("\"{name}\" must be a day such as 2026-01-31, not \"{value}\".")
    String day(String name, String value);

    @Message("\"{name}\" must be a year such as 2026.")
    String year(String name);

    @Message("\"{name}\" must be a moment such as 2026-01-31T12:00:00Z.")
    String moment(String name);

    @Message("\"{name}\" must be a number from {least} to {most}.")
    String number(String name, int least, int most);

    @Message("\"cursor\" must be one that the page before gave.")
    String cursor();

    @Message("\"to\" is the first day that does not count: it must be after \"from\".")
    String toAfterFrom();

    @Message(
            "Nothing public is known by this \"{name}\": names of the {#when name}{#is 'account'}people{#is 'organisation'}organisations{#else}repositories{/when} are listed by by={by}.")
    String unknown(String name, String by);
}
