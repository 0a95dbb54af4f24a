/**
 * Conferences, their yearly editions, and the calendar file of each. An edition's days are local days of the place where
 * it is held. Sponsorships and pages use this package; it knows neither. Start reading at {@link Edition}; what comes
 * from confs.tech enters through {@link ConferenceImport}, what calendars get is made by {@link EditionCalendar}.
 */
package dev.stoa.event;
