package dev.stoa.sponsorship;

/**
 * Something that builds upon a sponsorship and shows on its page: contracts, invoices, people, whatever comes. Implemented as
 * a bean in the package that builds upon this one, which so never has to know it. The higher the bean's {@code @Priority},
 * the higher its part stands on the page.
 */
public interface SponsorshipPart {

    /**
     * @param sponsorship its id; the sponsorship is there
     * @return the same number of statements whatever there is to show
     */
    Part of(long sponsorship);
}
