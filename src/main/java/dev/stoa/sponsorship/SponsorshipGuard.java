package dev.stoa.sponsorship;

import java.util.Optional;

/**
 * Something that has to be there before people may move a sponsorship, and that a package which builds upon this one knows.
 * Implemented there as a bean. A recorded history ({@link SponsorshipHistory}) is not asked: what was long ago is as it was.
 */
public interface SponsorshipGuard {

    /**
     * @param sponsorship its id; it is locked until the transaction ends
     * @return what is missing for this state, as a sentence for the person who tries; empty when nothing is
     */
    Optional<String> missing(long sponsorship, SponsorshipState to);
}
