package dev.stoa.event.rsvp;

/**
 * Somebody wants to come. It waits as JSON until they confirm their address.
 *
 * @param series whose page they were on
 * @param date the one date that they chose; null for every date of the series
 * @param userName who was signed in; null for visitors
 */
record Rsvp(long series, Long date, String name, String email, String userName, Answers answers) {

    boolean whole() {
        return date == null;
    }
}
