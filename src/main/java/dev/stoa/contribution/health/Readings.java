package dev.stoa.contribution.health;

import java.util.List;

/** What was asked for of one scope; months without anything to count are left out. */
public record Readings(List<Reading> all) {

    /** Of all months together; a reading of nothing where there was nothing. */
    public Reading whole(Metric metric) {
        return all.stream()
                .filter(reading -> reading.metric().equals(metric) && reading.month() == null)
                .findFirst()
                .orElseGet(() -> Reading.nothing(metric));
    }

    /** Month by month, oldest first. */
    public List<Reading> months(Metric metric) {
        return all.stream()
                .filter(reading -> reading.metric().equals(metric) && reading.month() != null)
                .sorted((a, b) -> a.month().compareTo(b.month()))
                .toList();
    }
}
