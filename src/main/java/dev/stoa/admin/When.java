package dev.stoa.admin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A day as seen from today, in words: "3 days late", "today", "in 2 days". */
public record When(LocalDate day, LocalDate today) {

    public boolean late() {
        return day.isBefore(today);
    }

    public String words() {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        return days < 0 ? span(-days) + " late" : days == 1 ? "tomorrow" : "in " + span(days);
    }

    /** Whole months from 60 days on, whole years from two years on: nobody counts days that far. */
    private static String span(long days) {
        if (days < 60) {
            return days + (days == 1 ? " day" : " days");
        }
        return days < 730 ? days / 30 + " months" : days / 365 + " years";
    }
}
