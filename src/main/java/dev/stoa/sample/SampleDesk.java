package dev.stoa.sample;

import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.site.ImportReport;
import dev.stoa.sponsorship.SponsorshipHistory;
import dev.stoa.sponsorship.invoice.BookingHistory;
import dev.stoa.sponsorship.matter.MatterHistory;
import dev.stoa.sponsorship.outcome.OutcomeHistory;
import dev.stoa.sponsorship.people.PeopleHistory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells what a folder knows of sponsorships and of what belongs to them. Killed between, all of it can be read again. */
@Singleton
class SampleDesk {

    @Inject
    ConferenceImport conferences;

    @Inject
    SponsorshipHistory sponsorships;

    @Inject
    MatterHistory matters;

    @Inject
    BookingHistory bookings;

    @Inject
    OutcomeHistory outcomes;

    @Inject
    PeopleHistory attendances;

    /** @return what was taken of each sort, in the order in which it was read */
    Map<String, ImportReport> tell(Path files) {
        var told = new LinkedHashMap<String, ImportReport>();
        told.put("sponsorships", sponsorships.read(files, true));
        told.put("contracts, invoices and so on", matters.read(files, true));
        told.put("payments", bookings.read(files));
        told.put("goals", outcomes.goals(files.resolve("goals.csv"), true));
        told.put("debriefs", outcomes.debriefs(files.resolve("debriefs.csv"), true));
        told.put("people at conferences", attendances.read(files.resolve("people.csv"), true));
        return told;
    }

    /** A year behind and a year ahead, of invented conferences: what was recorded of real ones ends one day. */
    Map<String, ImportReport> season(Path recorded, LocalDate today) {
        try {
            var files = Files.createTempDirectory("stoa-season");
            try {
                Season.write(recorded, files, today);
                var told = new LinkedHashMap<String, ImportReport>();
                told.put("invented conferences", conferences.confsTech(files.resolve("conferences")));
                told.putAll(tell(files));
                return told;
            } finally {
                remove(files);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write the season of the sample", full);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
