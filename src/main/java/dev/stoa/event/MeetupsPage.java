package dev.stoa.event;

import dev.stoa.group.GroupEditors;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.workflow.Actor;
import java.util.List;
import java.util.Set;

/** The desk's list of series and single meetups, the latest changed first; organisers see those of their groups. Three statements. */
public record MeetupsPage(
        String q, String state, List<Row> rows, long total, List<Facet> states, Paging paging, boolean mayEdit) {

    /** @param first the first date's day and time */
    public record Row(
            long id,
            String title,
            String group,
            String first,
            String zone,
            String rule,
            String place,
            EventState state,
            boolean sample) {}

    static MeetupsPage of(String q, String state, String page, Actor actor) {
        var all = new EventSearch<>("/admin/meetups", MeetupSeries.class, "e.group", "e.id desc");
        var found = GroupEditors.limitedTo(actor)
                .map(own -> all.only("e.group.id in :own", "own", own.isEmpty() ? Set.of(-1L) : own))
                .orElse(all)
                .find(q, state, page);
        return new MeetupsPage(
                found.words(),
                found.state(),
                found.rows().stream().map(MeetupsPage::row).toList(),
                found.total(),
                found.states(),
                found.paging(),
                actor.is("editor") || actor.is("organiser"));
    }

    private static Row row(MeetupSeries series) {
        return new Row(
                series.id,
                series.title,
                series.group.name,
                series.startsLocal.toLocalDate() + " " + series.startsLocal.toLocalTime(),
                series.zone,
                series.rule,
                series.place().line(),
                series.state,
                series.sample);
    }

    public boolean filtered() {
        return !q.isEmpty() || !state.isEmpty();
    }
}
