package dev.stoa.contribution;

import java.util.List;

/**
 * Contributions, counted by something.
 *
 * @param by what each row's values stand for, in this order
 * @param rows this page of them, by value
 * @param total of all rows on all pages
 * @param groups rows on all pages
 */
public record Tally(List<Dimension> by, List<Row> rows, long total, long groups) {

    /** One group; a null value is a person or an organisation that is not known, or not shown. */
    public record Row(List<String> values, long count) {}
}
