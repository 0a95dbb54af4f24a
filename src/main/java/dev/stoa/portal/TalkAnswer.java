package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stoa.event.talk.TalkQueries.Whole;
import dev.stoa.site.Single;
import java.net.URI;
import java.util.List;

/** One talk as open data: its row in the list of talks, and what is said of it, as Markdown. */
record TalkAnswer(
        @JsonUnwrapped TalksAnswer.Row talk,
        @JsonProperty("abstract") String summary) implements Single {

    static TalkAnswer of(Whole talk, URI site) {
        return new TalkAnswer(TalksAnswer.Row.of(talk.line(), site), talk.summary());
    }

    @Override
    public String csv() {
        return TalksAnswer.csv(List.of(talk));
    }
}
