package dev.stoa.sponsorship.deadline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Who was told what about which thing that is due when: so that nobody is told it twice. */
@Entity
class Told extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String dueKey;
    /** For when it was then; a deadline that moves begins anew. */
    String dueWhen;

    String reminder;
    String recipient;
    Instant toldAt;

    /** @return false when they know already, also where another process tells them at this moment */
    static boolean isNews(Due due, Reminder reminder, String recipient, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into told (due_key, due_when, reminder, recipient, told_at)
                                values (:key, :when, :reminder, :recipient, :now)
                                on conflict (due_key, due_when, reminder, recipient) do nothing""")
                        .setParameter("key", due.key())
                        .setParameter("when", due.known() ? due.at().toString() : "ask " + due.askAgainOn())
                        .setParameter("reminder", reminder.name())
                        .setParameter("recipient", recipient)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
