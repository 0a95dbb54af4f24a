package dev.stoa.people.desk;

/**
 * A person in a list.
 *
 * @param organisation today's, or null
 * @param contributions credited, of all kinds and in all repositories
 */
record PersonLine(
        long id,
        String name,
        String login,
        boolean bot,
        boolean hidden,
        long accounts,
        long addresses,
        String organisation,
        boolean ours,
        long contributions) {}
