/**
 * The public site: only {@code GET}, no transaction, no write; the same bytes for every visitor, so that the page cache can
 * keep them. Nothing calls it. A resource reads the parameters, asks the domain's queries and fills one {@code …Page}
 * record; {@link dev.stoa.portal.ProjectsResource} is a good place to start reading: a list with search, facets and
 * pages whose whole state is its address.
 *
 * <p>A list that is open data too answers HTML, JSON and CSV at one address; {@link dev.stoa.portal.ElsewhereResource} is the
 * shortest. Its route stands in {@code PublicRoutes} among those that speak data: which form is asked for is decided in
 * front of the resource, which has a method for the page and one for the data. The latter reads {@code Parameters} (typed;
 * {@code refuseMistakes} ends the request with 422, {@link dev.stoa.portal.Question} also with 404 for unknown names, as
 * problem details) and answers with a record, its {@code …Answer}, that is a {@code Table}: JSON is the record, CSV its rows,
 * themselves records whose components are the columns.
 */
package dev.stoa.portal;
