package dev.stoa.project;

/**
 * What a visitor asks of the list of projects.
 *
 * @param text each of its words is looked for in name, description and topics; empty for all
 * @param language exactly GitHub's name of it; empty for all
 */
public record ProjectSearch(String text, String language, Sort sort) {

    /** The orders a visitor may choose from; ties go by name. */
    public enum Sort {
        STARS("stars desc"),
        NAME("lower(name)"),
        ACTIVE("pushed_at desc nulls last");

        final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }
}
