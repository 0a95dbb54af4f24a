package dev.stoa.event.talk;

import dev.stoa.site.Address;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import dev.stoa.site.SearchWords;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The desk's list of talks, the latest first. Two statements. */
public record TalksAdminPage(String q, List<Row> rows, long total, Paging paging, boolean mayEdit) {

    private static final int SIZE = 50;

    public record Row(long id, String title, String event, LocalDate day, boolean shown, boolean sample) {}

    private record Line(
            long id,
            String title,
            String edition,
            LocalDate starts,
            String meetup,
            LocalDateTime at,
            boolean shown,
            boolean sample) {}

    static TalksAdminPage of(String q, String page, boolean mayEdit) {
        var words = SearchText.typed(q);
        var search = SearchWords.of(words);
        var where = "1 = 1" + search.and("t.searchable");
        var entities = Talk.getEntityManager();
        var count = entities.createQuery("select count(*) from Talk t where " + where, Long.class);
        search.values().forEach(count::setParameter);
        long total = count.getSingleResult();
        var paging = Paging.of(Address.of("/admin/talks").with("q", words), page, total, SIZE);
        var query = entities.createQuery(
                "select t.id, t.title, e.name, e.startsOn, o.title, o.startsLocal, t.shown, t.sample from Talk t"
                        + " left join Edition e on e.id = t.editionId left join Occurrence o on o.id = t.occurrenceId where "
                        + where + " order by t.id desc",
                Line.class);
        search.values().forEach(query::setParameter);
        var rows = query.setFirstResult(paging.offset(SIZE)).setMaxResults(SIZE).getResultList().stream()
                .map(line -> new Row(
                        line.id,
                        line.title,
                        line.edition == null ? line.meetup : line.edition,
                        line.starts == null ? line.at.toLocalDate() : line.starts,
                        line.shown,
                        line.sample))
                .toList();
        return new TalksAdminPage(words, rows, total, paging, mayEdit);
    }
}
