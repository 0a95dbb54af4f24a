package dev.stoa.event.rsvp;

/** What a guest answered to the hosts' questions; null where nothing was said. Erased when the last of their dates is over. */
public record Answers(String diet, String access, String other) {

    static final Answers NONE = new Answers(null, null, null);

    boolean none() {
        return equals(NONE);
    }
}
