/**
 * What visitors may know of what the company gives: sponsored conferences and support of user groups, to whom, where, when and, where
 * staff agreed to tell it ({@link dev.stoa.sponsorship.giving.Disclosure}), how much.
 *
 * <p>{@link dev.stoa.sponsorship.giving.Gift} is an allow-list: what is not a component of it cannot reach a public page. Money is
 * never added over currencies but in euro, at the rate that is kept for the day of each gift. Start reading at {@link
 * dev.stoa.sponsorship.giving.GiftQueries}.
 */
package dev.stoa.sponsorship.giving;
