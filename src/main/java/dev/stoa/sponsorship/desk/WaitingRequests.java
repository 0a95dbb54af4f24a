package dev.stoa.sponsorship.desk;

import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Requests that wait for an answer of ours, as the desk's home lists them: the longest waiting first, whatever they ask for. A
 * bean in the package that owns them implements it.
 */
public interface WaitingRequests {

    /**
     * @param href its page
     * @param since when it was asked, or when we were told what we had asked back
     * @param says where it stands, in a few words
     */
    record Request(String title, String href, Instant since, String says) {}

    /** Those that this person may see, the longest waiting first; in one statement. */
    List<Request> waiting(Actor actor, int most);
}
