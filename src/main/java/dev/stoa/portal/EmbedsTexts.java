package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page that makes badges and frames; these themselves and what is pasted are English. */
@MessageBundle("embeds")
public interface EmbedsTexts {

    @Message("Badges and frames")
    String title();

    @Message("Show our projects and events on your own pages: badges, frames, and the text to paste.")
    String description();

    @Message("Where you are")
    String whereYouAre();

    @Message(
            "Show what we know of a project, or what comes next, on your own pages. It stays up to date, needs no script and sets no cookie.")
    String lead();

    @Message("Project")
    String project();

    @Message("Choose one")
    String choose();

    @Message("Make the texts")
    String make();

    @Message("There is no public project “{typed}”. Choose one of the list.")
    String unknown(String typed);

    /** @param title as open data has it: of a badge, of the frame of events, or the name of a project */
    @Message("{title}")
    String part(String title);

    @Message("See it alone")
    String alone();
}
