package dev.stoa.event.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One import, from the files or the address that somebody named to the rows that were taken. */
@Entity
public class ImportRun extends PanacheEntityBase {

    /** So long what was shown may be taken. */
    static final Duration FRESH = Duration.ofHours(24);

    /** So long the rows are kept. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Where it stands. */
    public enum State {
        READING("Being read"),
        SHOWN("To be looked at"),
        TAKING("Being taken"),
        TAKEN("Taken"),
        OUTDATED("Overtaken"),
        FAILED("Failed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean busy() {
            return this == READING || this == TAKING;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Target target;

    public Long groupId;
    public String source;
    public String address;
    public String topics;

    @Enumerated(EnumType.STRING)
    public State state;

    public String problem;
    public int rowsTotal;
    public int rowsDone;
    public String startedBy;
    public Instant startedAt;
    public Instant shownAt;
    public String takenBy;
    public Instant takenAt;

    @Version
    public int version;

    static Optional<ImportRun> byId(long id) {
        return findByIdOptional(id);
    }

    /** Locked until the transaction ends. */
    static Optional<ImportRun> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static List<ImportRun> latest(int most) {
        return find("order by id desc").range(0, most - 1).list();
    }

    static void forget(Instant before) {
        delete("startedAt < ?1", before);
    }

    /** May be taken as it was shown. */
    boolean fresh(Instant now) {
        return state == State.SHOWN && now.isBefore(shownAt.plus(FRESH));
    }

    void end(State how, String why) {
        state = how;
        problem = why;
    }

    List<String> topicList() {
        return Arrays.stream(topics.split(",")).filter(one -> !one.isEmpty()).toList();
    }
}
