/**
 * What our people say in public, and where they are: talks at conferences and meetups, who speaks, attends or organises, and the
 * calls for papers that close soon. Pages and the desk use it.
 *
 * <p>A speaker is a GitHub account, and through it a person with all that holds for persons (names, merges, the wish not to be
 * shown), or a plain name. Every write goes through {@link dev.stoa.event.talk.TalkDesk}; pages ask {@link
 * dev.stoa.event.talk.TalkQueries}. Start reading at {@link dev.stoa.event.talk.Talk}.
 */
package dev.stoa.event.talk;
