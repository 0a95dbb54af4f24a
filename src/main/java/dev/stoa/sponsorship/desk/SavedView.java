package dev.stoa.sponsorship.desk;

import dev.stoa.sponsorship.desk.ListPage.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * What a person wants to come back to, on the list or on the board, each a name and what stands behind the question mark; one of
 * them may open by itself, on the list. Nobody sees another's: what is shared is the address.
 */
@Singleton
class SavedView {

    static final int MOST = 50;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** By their names, the one that is shown now marked. One statement. @param board with the addresses of the board */
    List<View> of(String person, DeskFilter shown, boolean board) {
        return session.createNativeQuery("""
                        select v.id, v.name, v.query, d.view_id is not null from saved_view v
                        left join saved_view_default d on d.view_id = v.id where v.person = :person order by lower(v.name), v.id""", Object[].class).setParameter("person", person).list().stream()
                .map(row -> {
                    var kept = DeskFilter.of((String) row[2]);
                    var filter = board ? kept.onBoard() : kept;
                    return new View(
                            (Long) row[0],
                            (String) row[1],
                            board ? filter.address(DeskFilter.BOARD).toString() : filter.whole(),
                            filter.equals(board ? shown.onBoard() : shown),
                            (Boolean) row[3]);
                })
                .toList();
    }

    /** Where the list of this person opens; empty for all of it. */
    static Optional<String> opening(List<View> views) {
        return views.stream().filter(View::opens).map(View::href).findFirst();
    }

    /** Under a name that is there already it takes its place. @return false where there are too many */
    @Transactional
    public boolean keep(String person, String name, String query, boolean opens) {
        var id = session.createNativeQuery("""
                        insert into saved_view (person, name, query, created_at)
                        select :person, :name, :query, cast(:now as timestamptz)
                        where (select count(*) from saved_view where person = :person and name <> :name) < :most
                        on conflict (person, name) do update set query = excluded.query returning id""", Long.class)
                .setParameter("person", person)
                .setParameter("name", name)
                .setParameter("query", query)
                .setParameter("now", clock.instant())
                .setParameter("most", MOST)
                .getSingleResultOrNull();
        if (id != null && opens) {
            open(person, id);
        }
        return id != null;
    }

    /** Gives one of their own another name. @return false where another view of theirs has it */
    @Transactional
    public boolean rename(String person, long id, String name) {
        boolean taken = session.createNativeQuery(
                                "select count(*) from saved_view where person = :person and name = :name and id <> :id",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("name", name)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
        if (!taken) {
            session.createNativeMutationQuery("update saved_view set name = :name where id = :id and person = :person")
                    .setParameter("name", name)
                    .setParameter("id", id)
                    .setParameter("person", person)
                    .executeUpdate();
        }
        return !taken;
    }

    /** Makes one of their own the one that opens by itself; of another's nothing happens. */
    @Transactional
    public void open(String person, long id) {
        session.createNativeMutationQuery("""
                        insert into saved_view_default (person, view_id)
                        select person, id from saved_view where id = :id and person = :person for key share
                        on conflict (person) do update set view_id = excluded.view_id""")
                .setParameter("id", id)
                .setParameter("person", person)
                .executeUpdate();
    }

    @Transactional
    public void remove(String person, long id) {
        session.createNativeMutationQuery("delete from saved_view where id = :id and person = :person")
                .setParameter("id", id)
                .setParameter("person", person)
                .executeUpdate();
    }
}
