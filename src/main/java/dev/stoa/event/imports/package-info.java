/**
 * Brings conferences, meetups and user groups in from elsewhere: confs.tech's JSON, calendars (RFC 5545), CSV, and the lists
 * that groups keep. Staff see first what would change ({@link dev.stoa.event.imports.Finding}, row by row), then have exactly
 * that taken. The sample world uses {@link dev.stoa.event.imports.ConferenceImport}; nothing else calls this package.
 *
 * <p>A {@link dev.stoa.event.imports.Intake} knows one {@link dev.stoa.event.imports.Target}: it reads files into
 * {@link dev.stoa.event.imports.Told}s, compares them with what is known, and takes a row. {@link
 * dev.stoa.event.imports.ImportDesk} has the writes that people ask for, {@link dev.stoa.event.imports.ImportWork} does the work
 * beside the requests, {@link dev.stoa.event.imports.Download} is the only way out to other servers. Start reading at
 * ImportRun and EditionIntake.
 */
package dev.stoa.event.imports;
