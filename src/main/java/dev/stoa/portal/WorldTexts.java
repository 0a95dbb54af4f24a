package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the map of groups and conferences. */
@MessageBundle("world")
public interface WorldTexts {

    @Message("Groups and conferences on the map")
    String title();

    @Message("Where the user groups meet and the conferences take place that we support.")
    String description();

    @Message("The user groups and the conferences that we support, all on one map.")
    String lead();

    @Message("Map of user groups and sponsored conferences")
    String label();

    @Message("groups and conferences")
    String several();

    @Message("{n.grouped} user group{#if n != 1}s{/if}")
    String groups(long n);

    @Message("{n.grouped} sponsored conference{#if n != 1}s{/if}")
    String conferences(long n);

    @Message("both at one place")
    String both();

    @Message("{#if conference}Conference{#else}User group{/if}")
    String kind(boolean conference);

    @Message(
            "A mark leads to its page; a number says how many are there, and leads nearer. Outlines: Natural Earth, public domain.")
    String hint();

    @Message("{n.grouped} more {#if n == 1}is{#else}are{/if} online only or at a place that we do not know.")
    String nowhere(long n);

    @Message("Show all")
    String showAll();

    @Message("Some conferences here are invented, to show what this site does.")
    String sample();

    @Message("Nothing is on the map yet")
    String none();

    @Message("User groups that meet somewhere, and conferences whose sponsorship is promised, will stand here.")
    String noneYet();

    @Message("Nothing of ours is there yet.")
    String noneFits();

    @Message("The same list as")
    String sameAs();

    @Message("With conferences")
    String withConferences();

    @Message("With user groups")
    String withGroups();

    @Message("On the map")
    String onMap();
}
