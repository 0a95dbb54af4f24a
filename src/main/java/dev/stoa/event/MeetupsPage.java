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

    private static final String PATH = "/admin/meetups";
    private static final int SIZE = 50;

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
        var search = new EventSearch("MeetupSeries", q, state);
        GroupEditors.limitedTo(actor)
                .ifPresent(own -> search.only("e.group.id in :own", "own", own.isEmpty() ? Set.of(-1L) : own));
        var states = search.states(PATH);
        long total = search.total(states);
        var paging = Paging.of(search.address(PATH), page, total, SIZE);
        var rows = MeetupSeries.<MeetupSeries>find(
                        "from MeetupSeries e join fetch e.group where " + search.where()
                                + " order by e.changedAt desc, e.id desc",
                        search.parameters())
                .range(paging.offset(SIZE), paging.offset(SIZE) + SIZE - 1)
                .list();
        return new MeetupsPage(
                search.words(),
                search.state(),
                rows.stream().map(MeetupsPage::row).toList(),
                total,
                states,
                paging,
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
