/**
 * How complete the portal's knowledge of GitHub is, counted: what was delivered and what became of it, what did not arrive,
 * what is being repaired. {@link dev.stoa.github.completeness.DeliveryDays} adds up by organisation and day what the inbox's
 * triggers write down ({@code V85__live_and_completeness.sql}; start reading there), {@link
 * dev.stoa.github.completeness.Completeness} answers the public page, the open data and the staff page, none of which reads
 * the deliveries themselves. Reads tables of {@code webhook} and of repair, calls neither; the portal and the desk call it.
 */
package dev.stoa.github.completeness;
