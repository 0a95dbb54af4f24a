package dev.stoa.sponsorship.desk;

import java.time.Instant;
import java.util.List;

/**
 * What would become of each sponsorship that was ticked, or what did.
 *
 * @param made whether it was done; else it was only tried
 * @param possible how many can be moved
 * @param at null for a trial
 * @param back the list from which they came
 */
public record BulkPage(
        boolean made,
        String to,
        String toSlug,
        String reason,
        int possible,
        List<Bulk.Line> lines,
        String who,
        Instant at,
        String back,
        String action) {}
