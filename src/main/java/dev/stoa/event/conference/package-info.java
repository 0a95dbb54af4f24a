/**
 * The desk's pages of conferences and their editions: what is known of each, and how it stands. Every write goes through {@link
 * dev.stoa.event.conference.ConferenceDesk}; what may follow what stands in {@link dev.stoa.event.MeetupLife#EDITION}. Nothing
 * calls this package. Start reading at EditionForm.
 */
package dev.stoa.event.conference;
