/**
 * The user groups that the company supports: where they meet and what about. May use people and projects; events,
 * sponsorships and pages use it. Start reading at {@link UserGroup}.
 */
package dev.stoa.group;
