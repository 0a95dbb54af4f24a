package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How often a series of meetups comes, in words. */
@MessageBundle("rhythm")
public interface RhythmTexts {

    @Message("{days} at {time}")
    String at(String days, String time);

    @Message("{days} at {time}, until {end}")
    String atUntil(String days, String time, String end);

    @Message("d MMMM")
    String dayPattern();

    @Message("Every {#if n == 1}year{#else}{n} years{/if} on {day}")
    String yearly(int n, String day);

    @Message("On day {day} of every month")
    String monthlyOnDay(int day);

    @Message("On day {day} of every {nth} month")
    String monthsOnDay(int day, int n, String nth);

    @Message("By a rule of its own ({rule})")
    String ownRule(String rule);

    @Message("{#if n == 1}Every day{#else}Every {n} days{/if}")
    String daily(int n);

    @Message("Every {days}")
    String weekly(String days);

    @Message("Every {n} weeks on {days}")
    String weeks(int n, String days);

    @Message("Every {days} of the month")
    String monthly(String days);

    @Message("Every {days} of every {nth} month")
    String monthsOn(String days, int n, String nth);

    @Message("{nth} {day}")
    String nthDay(String nth, String day);

    @Message("{some} and {last}")
    String both(String some, String last);

    @Message("first")
    String first();

    @Message("second")
    String second();

    @Message("third")
    String third();

    @Message("fourth")
    String fourth();

    @Message("fifth")
    String fifth();

    @Message("last")
    String last();

    @Message("last but one")
    String lastButOne();

    @Message("{n}th")
    String ordinal(int n);
}
