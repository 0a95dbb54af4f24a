package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers of the database that several pages show, for as long as no data move: a list has as many pages as it has filters, orders
 * and ends, and what they have in common is asked for once. What {@link PageCache} does for whole pages, and by the same number;
 * only for reads outside of a transaction that writes, whose own rows nobody else may see yet.
 */
@Singleton
public class Remembered {

    private static final long MOST = 20_000;

    /** As long as a page is kept at most while nothing moves. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private record Question(String what, Object about) {}

    private record Answer(long version, Object value) {}

    @Inject
    DataVersion version;

    private final Cache<Question, Answer> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /**
     * @param what names the question
     * @param ask asks the database; its answer must not be changed
     */
    public <T> T answer(String what, Supplier<T> ask) {
        return each(what, List.of(what), missing -> Map.of(what, ask.get())).get(what);
    }

    /**
     * The same question about several things, of which only those are asked for that nobody asked about lately.
     *
     * @param what names the question
     * @param things with {@code equals}; small ones
     * @param ask asks the database about some of them, in one go; a thing that has no answer may be missing
     * @return the answers by thing, where there is one
     */
    @SuppressWarnings("unchecked")
    public <K, T> Map<K, T> each(String what, Collection<K> things, Function<Collection<K>, Map<K, T>> ask) {
        // Before asking: what moves meanwhile makes the answer old at once.
        long now = version.current();
        var found = new HashMap<K, T>();
        var missing = new ArrayList<K>();
        for (var thing : things) {
            var known = answers.getIfPresent(new Question(what, thing));
            if (known == null || known.version != now) {
                missing.add(thing);
            } else if (known.value != null) {
                found.put(thing, (T) known.value);
            }
        }
        if (!missing.isEmpty()) {
            var told = ask.apply(missing);
            missing.forEach(thing -> answers.put(new Question(what, thing), new Answer(now, told.get(thing))));
            found.putAll(told);
        }
        return found;
    }

    void clear() {
        answers.invalidateAll();
    }
}
