package dev.stoa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Delivers at a steady rate over so many connections. Each delivery is due at a moment that does not depend on how quickly the
 * others are answered, and waits from that moment on, so that a stop of the portal is felt by all who would have come.
 */
final class Paced {

    private final Portal portal;
    private final int connections;
    private final double perSecond;

    Paced(Portal portal, int connections, double perSecond) {
        this.portal = portal;
        this.connections = connections;
        this.perSecond = perSecond;
    }

    record Message(String event, byte[] body, String signature) {}

    /**
     * One delivery.
     *
     * @param number of the message
     * @param at when it was answered, as {@code System.nanoTime}
     * @param millis from when it was due until then
     */
    record Accepted(long number, long at, double millis) {}

    /** All of them; one that is refused ends the measurement. */
    List<Accepted> run(int seconds, LongFunction<Message> messages) throws Exception {
        long many = (long) (perSecond * seconds);
        long start = System.nanoTime() + 50_000_000;
        AtomicLong next = new AtomicLong();
        Callable<List<Accepted>> sender = () -> {
            List<Accepted> accepted = new ArrayList<>();
            try (Deliverer deliverer = new Deliverer(portal.webhook())) {
                for (long number = next.getAndIncrement(); number < many; number = next.getAndIncrement()) {
                    long due = start + (long) (number * 1e9 / perSecond);
                    accepted.add(deliver(deliverer, number, messages.apply(number), due));
                }
            }
            return accepted;
        };
        List<Accepted> all = new ArrayList<>();
        try (var senders = Executors.newFixedThreadPool(connections)) {
            for (Future<List<Accepted>> some :
                    senders.invokeAll(Stream.generate(() -> sender).limit(connections).toList())) {
                all.addAll(some.get());
            }
        }
        return all;
    }

    private static Accepted deliver(Deliverer deliverer, long number, Message message, long due)
            throws IOException, InterruptedException {
        long early = due - System.nanoTime();
        if (early > 0) {
            Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
        }
        int status = deliverer.deliver(
                UUID.randomUUID().toString(), message.event, message.signature, message.body);
        long now = System.nanoTime();
        if (status != 202) {
            throw new IOException("A delivery was answered " + status);
        }
        return new Accepted(number, now, (now - due) / 1e6);
    }
}
