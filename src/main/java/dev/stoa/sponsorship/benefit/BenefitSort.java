package dev.stoa.sponsorship.benefit;

/** What a benefit is; {@code toString} is the word for people. */
public enum BenefitSort {
    TICKETS("Tickets"),
    TALK("Talk slot"),
    BOOTH("Booth"),
    LOGO("Logo placement"),
    MENTION("Mention"),
    OTHER("Something else");

    private final String words;

    BenefitSort(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
