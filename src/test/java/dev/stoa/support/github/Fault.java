package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before the recorded answers: answers a request itself and says true, or leaves it to them. */
@FunctionalInterface
public interface Fault {

    Fault NONE = exchange -> false;

    boolean answers(HttpExchange exchange) throws IOException;

    /** Only for such requests; see the predicates of {@link Faults}. */
    default Fault when(Predicate<HttpExchange> which) {
        return exchange -> which.test(exchange) && answers(exchange);
    }

    /** Only the first so many. */
    default Fault times(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return exchange -> left.getAndDecrement() > 0 && answers(exchange);
    }

    /** From the one behind so many on. */
    default Fault after(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return exchange -> left.getAndDecrement() <= 0 && answers(exchange);
    }

    /** This one, or where it leaves a request alone the other. */
    default Fault or(Fault other) {
        return exchange -> answers(exchange) || other.answers(exchange);
    }
}
