package dev.stoa.sponsorship;

import java.util.List;

/**
 * What a {@link SponsorshipPart} shows on the page of a sponsorship: a heading that leads to a page of its own, and a line for
 * each thing in it.
 *
 * @param lines may be empty: the page then says that there is nothing yet
 * @param href where all of it is shown and added to
 */
public record Part(String heading, List<Line> lines, String href) {

    public Part {
        lines = List.copyOf(lines);
    }

    /**
     * @param says how it stands, in a few words
     * @param href null where it has no page of its own
     * @param late whether something about it is overdue; the words must say so too
     */
    public record Line(String text, String says, String href, boolean late) {}
}
