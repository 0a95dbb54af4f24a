/**
 * The public door of everybody who asks the company for something: {@code /requests/new} shows the form of one kind,
 * {@code POST /requests} takes it. A feature that takes requests brings a bean of {@link dev.stoa.request.RequestKind}; what
 * lies behind the door is the feature's own. The page of a request at {@code /requests/{key}} is a resource of the feature that
 * extends {@link dev.stoa.request.PrivatePage}; its {@link dev.stoa.request.RequestKeys} begin with a letter of its own, by which
 * it is found: {@code g} has those of user groups, {@code s} those of sponsorships. The feature stores them, each a {@link
 * dev.stoa.request.RequestKey}. What askers of every kind read alike is said once, in {@link dev.stoa.request.AskerTexts}.
 *
 * <p>Every package above may bring a kind; this one knows none of them. Start reading at {@link
 * dev.stoa.request.RequestKind}.
 */
package dev.stoa.request;
