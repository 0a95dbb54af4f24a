package dev.stoa.event.conference;

import dev.stoa.event.Edition;
import dev.stoa.site.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed to move an edition to another state; new days where it is rescheduled. */
public class EditionMove {

    @RestForm
    public String to;

    @RestForm
    public String reason;

    @RestForm
    public String newStarts;

    @RestForm
    public String newEnds;

    @RestForm
    public String version;

    static EditionMove of(Edition edition) {
        var move = new EditionMove();
        move.reason = "";
        move.newStarts = edition.startsOn.toString();
        move.newEnds = edition.endsOn.toString();
        move.version = Integer.toString(edition.version);
        return move;
    }

    void clean() {
        to = Typed.line(to);
        var text = Typed.line(reason);
        reason = text.substring(0, Math.min(text.length(), 1000));
        newStarts = Typed.line(newStarts);
        newEnds = Typed.line(newEnds);
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
