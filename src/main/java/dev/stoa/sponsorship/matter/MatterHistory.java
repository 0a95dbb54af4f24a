package dev.stoa.sponsorship.matter;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a recorded history of what belongs to sponsorships: of each kind a file with its name ({@code contracts.csv}). Every
 * value passes the fields of its kind and every move the rules of its life, with the day on which it was made; a row that
 * breaks one is refused with the sentence that a person would have read. One that is there already by its title is left as it
 * is, and nobody is told of what was long ago.
 */
@ApplicationScoped
public class MatterHistory {

    /** "2024-05-31 executed lena/legal: why". */
    private static final Pattern MOVE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) ([a-z-]+) ([\\w.-]+)/([a-z]+)(?:: (.+))?");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    Kinds kinds;

    @Inject
    MatterDesk desk;

    /**
     * @param folder holds files in UTF-8, comma separated, with the headers {@code key,begun,by,moves} and the names of the
     *     fields: key is that of the sponsorship, moves are separated by semicolons
     * @param sample whether the pages shall mark these as sample data
     */
    public ImportReport read(Path folder, boolean sample) {
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int known = 0;
        for (Kind<?, ?> kind : kinds.all()) {
            var file = folder.resolve(kind.slug() + ".csv");
            for (var row : rows(file)) {
                try {
                    boolean isNew = QuarkusTransaction.requiringNew().call(() -> take(kind, row, sample));
                    added += isNew ? 1 : 0;
                    known += isNew ? 0 : 1;
                } catch (Typed.Wrong | Refusal | MatterDesk.Obstacle wrong) {
                    var where = file.getFileName() + ", line " + row.getStartingLineNumber();
                    rejected.add(new Rejection(where, row.getField("key"), wrong.getMessage()));
                }
            }
        }
        return new ImportReport(added, 0, known, rejected);
    }

    private <S extends Enum<S>, M extends Matter<S>> boolean take(Kind<S, M> kind, NamedCsvRecord row, boolean sample) {
        var sponsorship = Sponsorship.<Sponsorship>find("sourceKey", row.getField("key"))
                .firstResultOptional()
                .orElseThrow(() -> new Typed.Wrong("There is no sponsorship with this key."));
        if (MatterQueries.of(kind, sponsorship.id).stream()
                .anyMatch(matter -> matter.title.equals(row.getField("title")))) {
            return false;
        }
        var typed = new Typed(row.getFieldsAsMap());
        var errors = kind.read(typed);
        if (!errors.none()) {
            throw new Typed.Wrong(String.join(" ", errors.messages().values()));
        }
        var matter = kind.blank();
        kind.write(matter, typed);
        matter.sample = sample;
        desk.begin(kind, sponsorship.id, matter, Actor.of(row.getField("by")), at(row.getField("begun")));
        for (var move : List.of(row.getField("moves").split("; "))) {
            if (!move.isBlank()) {
                move(kind, matter, move.strip());
            }
        }
        return true;
    }

    private <S extends Enum<S>, M extends Matter<S>> void move(Kind<S, M> kind, M matter, String written) {
        var move = MOVE.matcher(written);
        if (!move.matches()) {
            throw new Typed.Wrong("A move reads like “2024-05-31 executed lena/legal: why”, not “" + written + "”.");
        }
        var to = kind.state(move.group(2))
                .orElseThrow(() -> new Typed.Wrong("There is no state " + move.group(2) + "."));
        var by = Actor.of(move.group(3), move.group(4));
        kind.life().check(by, matter.state(), to, move.group(5), matter.hands());
        kind.obstacle(matter, to).ifPresent(sentence -> {
            throw new MatterDesk.Obstacle(sentence);
        });
        desk.move(kind, matter, to, move.group(5), by, at(move.group(1)));
    }

    private static Instant at(String day) {
        try {
            return LocalDate.parse(day).atTime(MORNING).toInstant(ZoneOffset.UTC);
        } catch (java.time.DateTimeException wrong) {
            throw new Typed.Wrong("“" + day + "” is no day like 2024-05-31.");
        }
    }

    private static List<NamedCsvRecord> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
