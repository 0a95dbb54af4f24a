package dev.stoa.site;

/**
 * Where a list is: {@code page} counts from 1 to {@code pages}; {@code previous} and {@code next} are addresses, or null
 * at the ends. Every odd page number that a visitor sends becomes one that exists.
 */
public record Paging(int page, int pages, String previous, String next) {

    /**
     * @param asked the page as sent: anything, also null, nonsense or far too much
     * @param total rows in all
     * @param size rows a page
     */
    public static Paging of(Address address, String asked, long total, int size) {
        int pages = (int) Math.max(1, Math.ceilDiv(total, size));
        int page = Math.clamp(number(asked), 1, pages);
        return new Paging(
                page,
                pages,
                page > 1 ? address.page(page - 1).toString() : null,
                page < pages ? address.page(page + 1).toString() : null);
    }

    private static int number(String asked) {
        return asked != null && asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 1;
    }

    /** Rows before this page, for OFFSET. */
    public int offset(int size) {
        return (page - 1) * size;
    }
}
