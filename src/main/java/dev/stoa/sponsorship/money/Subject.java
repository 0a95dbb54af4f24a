package dev.stoa.sponsorship.money;

/**
 * What money is for, or who posts it, as a word and a number: {@code sponsorship 12}.
 *
 * @param type one lower-case word, the same as in the trail
 */
public record Subject(String type, long id) {

    /** Its page on the desk, or null where it has none. */
    public String href() {
        return switch (type) {
            case "sponsorship" -> "/admin/sponsorships/" + id;
            case "sponsorship request" -> "/admin/sponsorship-requests/" + id;
            case "request" -> "/admin/requests/" + id;
            case "invoice" -> "/admin/invoices/" + id;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
