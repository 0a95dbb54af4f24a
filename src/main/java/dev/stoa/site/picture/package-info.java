/**
 * Pictures of pages as other sites show them beside a link (Open Graph, https://ogp.me): a {@link
 * dev.stoa.site.picture.Card} says what stands on one, {@link dev.stoa.site.picture.Cards} keeps what was painted. Who makes a
 * card from public data is in {@code portal}.
 */
package dev.stoa.site.picture;
