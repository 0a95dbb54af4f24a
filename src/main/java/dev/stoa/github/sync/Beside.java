package dev.stoa.github.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is read beside repositories: parts that belong to none. Each has subjects, and each of them a cursor of its own. */
public enum Beside {
    /** Repositories of others that staff have named; the history of those that are found is read like our own. */
    UPSTREAM(50, Duration.ofDays(1)),
    /** Whose the addresses in commits are. There is one subject, and with each run whoever is new. */
    AUTHORS(1, Duration.ZERO),
    /** Of a GitHub organisation that staff have mapped. */
    MEMBERS(1, Duration.ofDays(1)),
    /** What one of the company's people does elsewhere. After the members: they tell who that is. */
    PROFILES(10, Duration.ofDays(1));

    private final int atOnce;

    /** How long what was read is good for. */
    final Duration every;

    Beside(int atOnce, Duration every) {
        this.atOnce = atOnce;
        this.every = every;
    }

    /**
     * One of them.
     *
     * @param id our own, see the view beside_wanted
     * @param name as GitHub and staff know it
     * @param cursor null before the first reading
     * @param attempts failed ones in a row
     */
    public record Subject(String id, String name, String cursor, int attempts) {}

    /** Takes what was read, and stores it with its cursor. May be told of several subjects in any order. */
    public interface Told {

        /** Of others: what a listing would tell of it. */
        void repository(Catalogue.Page page);

        void page(Subject subject, GitHubSource.Page page);

        /** @param reason a sentence for staff */
        void failed(Subject subject, String reason);
    }

    static String[] names() {
        return Arrays.stream(values()).map(Beside::name).toArray(String[]::new);
    }

    /** Several in a question; those that failed each alone, so that one which GitHub stumbles over holds up no other. */
    List<List<Subject>> batches(List<Subject> due) {
        List<List<Subject>> batches = new ArrayList<>();
        for (Subject one : due) {
            boolean joins = !batches.isEmpty()
                    && batches.getLast().size() < atOnce
                    && one.attempts() == 0
                    && batches.getLast().getFirst().attempts() == 0;
            if (!joins) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(one);
        }
        return batches;
    }
}
