package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of releases. */
@MessageBundle("releases")
public interface ReleasesTexts {

    @Message("Releases")
    String title();

    @Message("Where you are")
    String whereYouAre();

    @Message("{total.grouped} release{#if total != 1}s and tags{/if}, newest first.")
    String lead(long total);

    @Message("{total.grouped} release{#if total != 1}s and tags{/if} for “{q}”, newest first.")
    String found(long total, String q);

    @Message("Search in projects, tags and names")
    String searchIn();

    @Message("Search")
    String search();

    @Message("No release matches")
    String noMatch();

    @Message("Try a shorter word, or see <a href=\"/releases\">all releases</a>.")
    String tryShorter();

    @Message("No releases yet")
    String none();

    @Message("Releases and tags of all projects appear here once they are read from GitHub.")
    String noneYet();

    @Message("Found")
    String listed();

    @Message("pre-release")
    String prerelease();
}
