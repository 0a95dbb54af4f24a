package dev.stoa.sponsorship.people;

/** As what somebody is there; {@code toString} is the words for people. */
public enum Role {
    ATTENDS("attends"),
    SPEAKS("speaks"),
    STAFFS_BOOTH("staffs the booth");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
