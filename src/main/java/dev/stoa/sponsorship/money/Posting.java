package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import java.time.LocalDate;

/**
 * A sum that shall go into a budget.
 *
 * @param subject who posts it: an invoice
 * @param line what it is for: the sponsorship that is billed. Two figures of one line are the same money at another stage, so a
 *     sponsorship that grew out of a request keeps the request as its line
 * @param title of the line, for people
 * @param money as it was asked or billed; negative only for a credit
 * @param on the day on which it is booked, and whose rate counts (UTC)
 * @param expected the day on which it will be paid, as far as one knows
 */
public record Posting(
        Subject subject, Subject line, String title, Figure figure, Money money, LocalDate on, LocalDate expected) {

    /** For something that stands for itself. */
    public static Posting of(
            Subject subject, String title, Figure figure, Money money, LocalDate on, LocalDate expected) {
        return new Posting(subject, subject, title, figure, money, on, expected);
    }
}
