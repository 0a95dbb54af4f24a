/**
 * The kernel of every page: {@link dev.stoa.site.Slug}, {@link dev.stoa.site.Money}, Markdown, form
 * {@link dev.stoa.site.Errors}, plots as SVG, the page cache, security headers and error pages. Every package above may
 * call it; it knows nothing of projects, events or sponsorships.
 *
 * <p><b>A page</b> is a package-private resource with its checked templates nested in it, one record that holds all that
 * the template shows, and one template below {@code templates/<package>/}:
 *
 * <pre>{@code
 * @Path("/groups")
 * class GroupsResource {
 *     @CheckedTemplate(basePath = "portal")
 *     static class Templates {
 *         static native TemplateInstance groups(GroupsPage page);
 *     }
 *
 *     @GET
 *     TemplateInstance groups(@RestQuery String q) {
 *         return Templates.groups(GroupsPage.of(q));
 *     }
 * }
 * }</pre>
 *
 * <p><b>A form</b> keeps what was typed: {@code <Noun>Form} has string fields with Bean Validation's annotations; the
 * resource asks {@link dev.stoa.site.Errors#of} and answers 422 with the same page, or does the write and answers 303. The
 * write throws {@link dev.stoa.site.NotPossible} for what only it can find out, and {@link dev.stoa.site.Outdated} to whoever
 * saved second: 409, with what is there now.
 *
 * <p><b>Data</b> for programs: a page listed as such in {@link dev.stoa.site.PublicRoutes} also answers as JSON and CSV, by
 * its ending or by what the client accepts. Its resource has a method for each type and none for the endings; it reads
 * {@link dev.stoa.site.Parameters} strictly, refuses with a {@link dev.stoa.site.Problem} and writes tables with
 * {@link dev.stoa.site.Csv}.
 *
 * <p><b>A live page</b> takes <code>{#head}{#live /}{/head}</code> and marks the parts that may change with
 * {@code data-live="name"}, each name once: when data moved, which {@link dev.stoa.site.LiveRoute} tells it, the browser asks
 * for the page again and changes what differs in them.
 *
 * <p>Start reading at {@link dev.stoa.site.PageCache} for what happens to a public request, and at
 * {@code templates/site/layout.html} for what a visitor sees.
 */
package dev.stoa.site;
