/**
 * The public site: only {@code GET}, no transaction, no write; the same bytes for every visitor, so that the page cache can
 * keep them. Nothing calls it. A resource reads the parameters, asks the domain's queries and fills one {@code …Page}
 * record; {@link dev.stoa.portal.ProjectsResource} is a good place to start reading: a list with search, facets and
 * pages whose whole state is its address. {@link dev.stoa.portal.ContributionsResource} has the same as HTML, JSON and CSV:
 * which of them is asked for is decided in front of it, a resource only says what it produces.
 */
package dev.stoa.portal;
