package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the texts of the editors; German and Swedish are in {@code messages/news_*.properties}. */
@MessageBundle("news")
public interface NewsTexts {

    /** Of these texts themselves: what is in another one is marked. */
    @Message("en")
    String language();

    @Message("News")
    String title();

    @Message("What is new with our open source.")
    String description();

    @Message("Words of a text")
    String words();

    @Message("Search")
    String search();

    @Message("Show all")
    String showAll();

    @Message("Years")
    String years();

    @Message("Tags")
    String tags();

    @Message("All news")
    String all();

    @Message("No text fits this choice")
    String noneFits();

    @Message("Try fewer words, or")
    String fewerWords();

    @Message("see all news")
    String seeAll();

    @Message("No news yet")
    String none();

    @Message("As soon as there is something to tell, it stands here.")
    String later();
}
