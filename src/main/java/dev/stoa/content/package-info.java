/**
 * Editorial texts: pages and news, written as Markdown files in the content folder and read from there at run time, so
 * that an editor needs no build and no restart. Knows the file system only; pages show what it reads. Start reading at
 * {@link Articles}.
 *
 * <p>A text begins with front matter between two lines of {@code ---}: {@code title} (needed), {@code date} (news need one; from that
 * day, UTC, visitors see it), {@code author}, {@code tags} (a list), {@code summary} (for lists and search engines), {@code image}
 * (a file in {@code content/images}) with {@code alt} (what it shows), {@code redirects} (former addresses, which lead to it),
 * {@code todo} (what only the operator can write, for staff), {@code draft: true} (only staff see it, under {@code /admin/texts},
 * where a file that cannot be read is told with its line). Below stands CommonMark with tables, code with colours and
 * pictures ({@code ![what it shows](../images/name.jpg)}); its headings begin with {@code ##}; {@code {company}} is the company's
 * name. {@code about.de.md} beside {@code about.md} says the same in German: its title, summary and text; all else is taken from
 * the main text. What is saved is seen within a second.
 */
package dev.stoa.content;
