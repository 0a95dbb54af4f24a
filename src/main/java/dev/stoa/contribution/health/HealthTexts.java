package dev.stoa.contribution.health;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How pages say what a {@link Metric} came to. A definition is English, as open data have it, and stands beside its SQL; the
 * messages that are one parameter translate it. */
@MessageBundle("health")
public interface HealthTexts {

    @Message("{name}")
    String name(String key, String name);

    @Message("{of}")
    String of(String key, String of);

    @Message("{formula}")
    String formula(String key, String formula);

    @Message("{words}")
    String leavesOut(String key, String words);

    @Message("{words}")
    String counted(String many, long n, String words);

    @Message("{n.grouped} {counted}")
    String number(long n, String counted);

    @Message("{what} {value}")
    String spread(String what, String value);

    @Message("{name} of {of}")
    String titleOf(String name, String of);

    @Message("{n} min")
    String minutes(long n);

    @Message("{n} h")
    String hours(long n);

    @Message("{n.grouped} d")
    String days(long n);

    @Message("Not enough data: {counted}, at least {least.grouped} needed.")
    String lacking(String counted, int least);

    @Message("By month: between {least} and {most}, last {last} in {month}.")
    String trend(String least, String most, String last, String month);

    @Message("{first} to {last}")
    String window(String first, String last);

    @Message("Not enough data")
    String notEnough();

    @Message("Not enough happened in this time for any of the figures to say something. Try a longer period.")
    String notEnoughHint();

    @Message("How this is counted")
    String howCounted();

    @Message("{formula}. Left out: {leavesOut}.")
    String how(String formula, String leavesOut);

    @Message("Definition at CHAOSS")
    String atChaoss();

    @Message("Month")
    String month();

    @Message("few")
    String few();

    @Message("{#if n == 1}1 figure{#else}{n} figures{/if} for which there is not enough data")
    String untold(int n);

    @Message("Definition of {title} at CHAOSS")
    String definitionOf(String title);

    @Message("Definition")
    String definition();
}
