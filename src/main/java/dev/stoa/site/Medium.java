package dev.stoa.site;

import java.util.Arrays;
import java.util.Locale;

/** The forms in which a page that speaks data answers; each has an ending of its own, and the bare address is negotiated. */
enum Medium {
    HTML("", "text/html", "text/html, */*;q=0.5"),
    JSON(".json", "application/json", "application/json"),
    CSV(".csv", "text/csv", "text/csv");

    final String ending;
    private final String type;

    /** What asks a resource for it. */
    final String accept;

    Medium(String ending, String type, String accept) {
        this.ending = ending;
        this.type = type;
        this.accept = accept;
    }

    /** By the ending of a path: HTML where it has none of the others. */
    static Medium at(String path) {
        return path.endsWith(JSON.ending) ? JSON : path.endsWith(CSV.ending) ? CSV : HTML;
    }

    /**
     * What a client would rather have (RFC 9110, section 12.5.1); HTML when it does not care, or asks for what nobody has
     * here: then a page is better than a refusal.
     */
    static Medium wanted(String accept) {
        if (accept == null || !accept.contains("json") && !accept.contains("csv")) {
            return HTML;
        }
        var best = HTML;
        for (var medium : new Medium[] {JSON, CSV}) {
            if (medium.quality(accept) > best.quality(accept)) {
                best = medium;
            }
        }
        return best;
    }

    /** 0 to 1; of several ranges that fit the most exact one counts. */
    private double quality(String accept) {
        double quality = 0;
        int exactness = 0;
        for (var range : accept.toLowerCase(Locale.ROOT).split(",")) {
            var parts = range.split(";");
            int fits = fit(parts[0].strip());
            if (fits > exactness) {
                exactness = fits;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private int fit(String range) {
        if (range.equals(type)) {
            return 3;
        }
        return range.equals(type.substring(0, type.indexOf('/')) + "/*") ? 2 : range.equals("*/*") ? 1 : 0;
    }

    private static double weight(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.matches("q=[01](\\.\\d{0,3})?"))
                .mapToDouble(parameter -> Double.parseDouble(parameter.substring(2)))
                .findFirst()
                .orElse(1);
    }
}
