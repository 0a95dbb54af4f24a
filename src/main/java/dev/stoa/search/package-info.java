/**
 * The search of the whole site: projects, people, events, groups, talks and texts in one list, by full text in the language of
 * each document and by similar spelling. {@link dev.stoa.search.SearchStep} keeps the documents, {@link
 * dev.stoa.search.SearchQueries} asks them; the page is the portal's. Only the portal calls in. What can be found is said once,
 * in the view {@code search_source} (V144); whoever wants something more to be found adds it there. Start reading at {@link
 * dev.stoa.search.SearchQueries}.
 */
package dev.stoa.search;
