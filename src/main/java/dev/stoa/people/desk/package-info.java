/**
 * The desk's pages on people: who they are, for whom they work, which are bots, what was decided. Whatever staff may decide is
 * a {@link dev.stoa.people.desk.Draft}: a form that is previewed first and then done, all by {@link
 * dev.stoa.people.desk.DecisionsResource}. E-mail addresses are personal data: shown to editors and administrators, masked for
 * everybody else, and searched by nobody else.
 */
package dev.stoa.people.desk;
