package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import java.util.ArrayList;
import java.util.List;

/** Series that go on from each other, where "this and all following" were changed: for guests they are one. */
final class SeriesLine {

    private SeriesLine() {}

    /** The ids from this one back to the first. A statement for each that it goes on from; most go on from none. */
    static List<Long> of(MeetupSeries series) {
        var line = new ArrayList<Long>();
        for (var one = series; one != null; one = one.continues) {
            line.add(one.id);
        }
        return line;
    }

    static long root(MeetupSeries series) {
        return of(series).getLast();
    }

    /** The ids from this one on to the last. */
    static List<Long> from(long series) {
        var line = new ArrayList<>(List.of(series));
        for (var last = List.of(series); !last.isEmpty(); ) {
            var next = MeetupSeries.find("select s.id from MeetupSeries s where s.continues.id in ?1", last)
                    .project(Long.class)
                    .list();
            line.addAll(next);
            last = next;
        }
        return line;
    }
}
