package dev.stoa.github.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One delivery as staff inspect it.
 *
 * @param headers GitHub's, as far as they are kept
 * @param about the repository, else the organisation
 * @param project where visitors see the repository; null when they do not
 * @param effects what it changed
 * @param body pretty, cut when it is long, without e-mail addresses; null when it is kept no more
 * @param asked who asked for it again, the newest first
 */
record DeliveryPage(
        long id,
        String event,
        Map<String, String> headers,
        String about,
        String project,
        String state,
        String reason,
        int attempts,
        Instant receivedAt,
        Instant finishedAt,
        int size,
        ShownBody body,
        Effects effects,
        List<Asked> asked,
        boolean mayReplay) {

    record Asked(String by, Instant at) {}

    /**
     * What it changed.
     *
     * @param words as it was counted when it was applied
     * @param askedFor what it made due to be read from GitHub; null when nothing
     * @param told what its body tells, as that stands now; empty when the body is kept no more
     * @param more of these that are not shown
     */
    record Effects(String words, String askedFor, List<Standing> told, int more) {}

    /**
     * A thing that the body tells of.
     *
     * @param label which one; may be empty
     * @param now how the ledger has it at this moment, whoever told it
     * @param handle of the person whose it is, null when there is none whom visitors see
     */
    record Standing(String noun, String label, String now, String handle, String name) {}
}
