package dev.stoa.sponsorship.money;

/** Where an exchange rate comes from, and for how many days it may stand in for a day that has none. */
public enum RateSource {
    /** Published on every working day of the TARGET calendar; Easter is the longest gap. */
    ECB("ECB", 7),
    /** Typed by staff, often one for a month, also for currencies that the ECB does not publish. */
    TYPED("typed", 31),
    /** Invented, with the sample world: the middle of each month. */
    SAMPLE("sample", 31);

    private final String label;
    private final int days;

    RateSource(String label, int days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return label;
    }

    /** The most days that may lie between a rate and the day it is used for. */
    public int days() {
        return days;
    }
}
