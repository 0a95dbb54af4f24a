package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Answers that took the database long, given again for a while although data moved: {@value #TIMES} times as long as they took,
 * so that they never take more than a twentieth of its time. What took less than {@link #LITTLE}, as almost everything does, is
 * asked anew each time. When something was hidden or decided, and
 * when somebody turns out to work elsewhere, all are asked anew ({@link DataVersion#visibility}). Who uses it keeps with the answer as of when it is, and
 * says so.
 */
@Singleton
public class Costly {

    private static final Duration LITTLE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TIMES = 20;
    private static final long MOST = 500;

    private record Question(Object about, long visibility) {}

    private record Answer(Object value, Duration took) {

        Duration kept() {
            var kept = took.multipliedBy(TIMES);
            return took.compareTo(LITTLE) < 0 ? Duration.ZERO : kept.compareTo(LONGEST) > 0 ? LONGEST : kept;
        }
    }

    @Inject
    DataVersion version;

    private final Cache<Question, Answer> answers = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<Question, Answer>creating((question, answer) -> answer.kept()))
            .build();

    /**
     * Who asks while the same is being asked waits for that answer.
     *
     * @param about what is asked, with {@code equals}, of a type of its own
     * @param ask asks the database; its answer must not be changed
     */
    @SuppressWarnings("unchecked")
    public <T> T answer(Object about, Supplier<T> ask) {
        // Before asking: what is hidden meanwhile makes the answer useless at once.
        var question = new Question(about, version.visibility());
        return (T) answers.get(question, asked -> timed(ask)).value;
    }

    void clear() {
        answers.invalidateAll();
    }

    private static Answer timed(Supplier<?> ask) {
        long began = System.nanoTime();
        var value = ask.get();
        return new Answer(value, Duration.ofNanos(System.nanoTime() - began));
    }
}
