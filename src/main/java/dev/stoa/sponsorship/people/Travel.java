package dev.stoa.sponsorship.people;

/** How far the journey is arranged; {@code toString} is the words for people. */
public enum Travel {
    NOT_NEEDED("not needed"),
    TO_BOOK("to book"),
    BOOKED("booked"),
    CANCELLED("cancelled");

    private final String words;

    Travel(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
