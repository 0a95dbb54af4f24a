/**
 * The public site: only {@code GET}, no transaction, no write; the same bytes for every visitor, so that the page cache can
 * keep them. Nothing calls it. A resource reads the parameters, asks the domain's queries and fills one {@code …Page}
 * record; {@link dev.stoa.portal.ProjectsResource} is a good place to start reading: a list with search, facets and
 * pages whose whole state is its address.
 */
package dev.stoa.portal;
