/**
 * What staff are told: a {@link dev.stoa.notice.Notice} is written in the transaction of the event that it tells of, shown
 * on the desk, and sent by mail afterwards, never twice. Every package above may queue one; this one knows none of them.
 * Start reading at {@link dev.stoa.notice.Notice}, then {@link dev.stoa.notice.NoticeMail}.
 */
package dev.stoa.notice;
