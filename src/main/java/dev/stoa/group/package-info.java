/**
 * The user groups that the company supports: where they meet and what about, who runs them, how each fares and what it was
 * given. May use people and projects; events, sponsorships and pages use it.
 *
 * <p>Start reading at {@link UserGroup} and {@link GroupLife} (the rules as a table). {@link GroupEditors} says who may see and
 * change which group; whatever belongs to a group, its meetups too, asks it. {@link GroupDirectory} is what visitors look
 * through; {@link GroupDesk} has every write of staff and organisers, {@link GroupProposals} those of visitors.
 */
package dev.stoa.group;
