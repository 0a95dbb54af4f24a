package dev.stoa.sponsorship.deadline;

/**
 * The private address of a calendar of deadlines.
 *
 * @param what is in it, for people
 * @param address just made, told this once; else null
 * @param open there is an address
 * @param query of the forms' addresses: of which sponsorship; empty for one's own
 */
public record FeedPage(String what, String back, String address, boolean open, String query) {

    static String href(Long sponsorship) {
        return "/admin/deadlines/address" + query(sponsorship);
    }

    static String query(Long sponsorship) {
        return sponsorship == null ? "" : "?sponsorship=" + sponsorship;
    }
}
