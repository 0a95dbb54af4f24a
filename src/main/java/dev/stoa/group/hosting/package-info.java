/**
 * The company's own rooms for the meetings of groups: the {@link dev.stoa.group.hosting.Venue}s with what is in them, and who
 * has which {@link dev.stoa.group.hosting.Room} when. That no room is given twice is kept by the database itself (an exclusion
 * constraint on {@code room_hold}); a hold that nobody confirms ends by itself.
 *
 * <p>{@code group.support} asks for rooms and tells the groups; this package knows nothing of requests. Start reading at {@link
 * dev.stoa.group.hosting.Holds}.
 */
package dev.stoa.group.hosting;
