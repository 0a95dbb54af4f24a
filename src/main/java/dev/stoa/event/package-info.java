/**
 * What takes place: conferences with their yearly editions, meetups of user groups, and the calendars of both. Sponsorships
 * and pages use this package; it knows neither.
 *
 * <p>An {@link dev.stoa.event.Edition} has whole local days. A {@link dev.stoa.event.MeetupSeries} is what a group plans, once
 * or by a rule (RFC 5545); its {@link dev.stoa.event.Occurrence}s are its dates, one a row, kept true to the rule by
 * {@link dev.stoa.event.OccurrenceHorizon}. Wall time and zone are what is stored; moments follow from them. Every write to
 * meetups goes through {@link dev.stoa.event.MeetupDesk}; what may follow what stands in {@link dev.stoa.event.MeetupLife}.
 *
 * <p>Pages ask {@link dev.stoa.event.EventQueries} for both kinds together. Calendars come from
 * {@link dev.stoa.event.CalendarFeeds}, made of {@link dev.stoa.event.EditionCalendar} and
 * {@link dev.stoa.event.MeetupCalendar}; only {@link dev.stoa.event.Recurrence} expands a rule. Conferences of confs.tech enter
 * through {@link dev.stoa.event.ConferenceImport}. Start reading at Edition and MeetupSeries.
 */
package dev.stoa.event;
