package dev.stoa.event;

/** Whether an edition takes place. A cancelled one stays visible, so that calendars and readers learn of it. */
public enum EditionStatus {
    PUBLISHED,
    CANCELLED
}
