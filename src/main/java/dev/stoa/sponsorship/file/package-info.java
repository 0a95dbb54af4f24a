/**
 * Files that come from outside: looked at, scanned, kept, handed out. Knows nothing of sponsorships; who may have a file is
 * decided by who points at it ({@code document}, {@code asset}), and all of {@code sponsorship} may keep files here.
 *
 * <p>What comes in is believed in nothing: its {@link dev.stoa.sponsorship.file.Format} is told by its bytes, a file that is two
 * things at once is refused with the reason, and where a {@link dev.stoa.sponsorship.file.VirusScan} is configured nothing is kept
 * that it did not call clean. What goes out is a download and never a page: {@link dev.stoa.sponsorship.file.Download}.
 *
 * <p>Start reading at {@link dev.stoa.sponsorship.file.Intake}, then {@link dev.stoa.sponsorship.file.StoredFile}.
 */
package dev.stoa.sponsorship.file;
