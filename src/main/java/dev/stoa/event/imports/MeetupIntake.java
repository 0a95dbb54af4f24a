package dev.stoa.event.imports;

import dev.stoa.event.MeetupDesk;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.SeriesIntake;
import dev.stoa.event.SeriesTold;
import dev.stoa.group.UserGroup;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Meetups of one group: its calendar, or a table. They are published as they come. */
@Singleton
class MeetupIntake implements Intake {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    @Inject
    SeriesIntake intake;

    @Inject
    ImportRows rows;

    @Inject
    Validator validator;

    @Override
    public Target target() {
        return Target.MEETUPS;
    }

    @Override
    public List<Finding> compare(ImportRun run, List<Upload> files) {
        UserGroup group = UserGroup.findById(run.groupId);
        var seen = new HashMap<String, Told<SeriesTold>>();
        var findings = new ArrayList<Finding>();
        for (var file : files) {
            for (var told : read(file, group)) {
                findings.add(finding(told, group, seen));
            }
        }
        return findings;
    }

    private List<Told<SeriesTold>> read(Upload file, UserGroup group) {
        try {
            return switch (file.format()) {
                case CALENDAR -> MeetupCalendarFile.read(file, group, validator);
                case CSV -> MeetupRow.read(file, group, validator);
                case JSON, YAML -> throw new Refused("meetups come as a calendar file or as CSV");
            };
        } catch (Refused unreadable) {
            return List.of(Told.refused(file.name(), "", unreadable.getMessage()));
        }
    }

    private Finding finding(Told<SeriesTold> told, UserGroup group, HashMap<String, Told<SeriesTold>> seen) {
        var facts = told.facts();
        if (facts == null) {
            return Finding.rejected(told);
        }
        var key = facts.uid() == null ? "title " + facts.plan().title() : facts.uid();
        var original = seen.putIfAbsent(key, told);
        if (original != null) {
            return Finding.duplicate(told, says(facts), "the same as " + original.where());
        }
        var known = SeriesIntake.known(group.id, facts);
        if (known.isEmpty() && facts.cancelled()) {
            return Finding.rejected(
                    Told.refused(told.where(), told.name(), "it is called off there, and nobody was told of it here"));
        }
        return known.map(series -> known(told, series)).orElseGet(() -> Finding.fresh(told, says(facts), facts));
    }

    private Finding known(Told<SeriesTold> told, MeetupSeries series) {
        var facts = told.facts();
        var changes = Finding.differences(intake.here(series, facts), intake.told(series, facts));
        var hindrance =
                changes.isEmpty() ? null : intake.hindrance(series, facts).orElse(null);
        return hindrance == null
                ? Finding.known(told, says(facts), facts, series.id, series.version, changes)
                : Finding.rejected(Told.refused(told.where(), told.name(), hindrance));
    }

    @Override
    public Taking begin(ImportRun run, Actor by) {
        UserGroup group = UserGroup.findById(run.groupId);
        return row -> take(row, group, by);
    }

    private void take(ImportRow row, UserGroup group, Actor by) {
        var told = rows.facts(row, SeriesTold.class);
        var known = SeriesIntake.known(group.id, told).orElse(null);
        if (known == null && row.knownId == null) {
            intake.add(group, told, by);
            return;
        }
        if (known == null || !known.id.equals(row.knownId)) {
            throw new Moved(row.name);
        }
        try {
            intake.change(known, row.knownVersion, told, by);
        } catch (Outdated | MeetupDesk.Happened moved) {
            throw new Moved(row.name);
        }
    }

    private static String says(SeriesTold told) {
        var plan = told.plan();
        return WHEN.format(plan.when().starts()) + " " + plan.when().zone()
                + (plan.rule() == null ? "" : ", " + plan.rule()) + " · "
                + plan.place().line()
                + (told.dates().isEmpty()
                        ? ""
                        : " · %d dates of their own".formatted(told.dates().size()));
    }
}
