package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private final Room room = new Room();
    private final Room.Share share = room.of("192.0.2.7");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 65_536, 65_537, 1_000_000})
    void isWhatWasAddedWhateverWasDeclared(int size) {
        byte[] sent = random(size);
        for (long declared : new long[] {size, 0, 7, Body.LIMIT, Long.MAX_VALUE}) {
            Body body = new Body(declared, share);
            for (int at = 0; at < size; at += 8_192) {
                assertTrue(body.add(Buffer.buffer(sent).slice(at, Math.min(size, at + 8_192))));
            }
            assertArrayEquals(sent, body.bytes(), "declared " + declared);
            body.drop();
            body.drop();
        }
        assertEverythingIsGivenBack();
    }

    @Test
    void ofTheDeclaredLengthItIsNotCopiedAtTheEnd() {
        Body body = new Body(200_000, share);
        for (int i = 0; i < 20; i++) {
            body.add(Buffer.buffer(random(10_000)));
        }
        assertSame(body.bytes(), body.bytes());
    }

    @Test
    void aPromiseTakesNoMemory() {
        Body body = new Body(Body.LIMIT, share);
        body.add(Buffer.buffer(random(10)));
        assertTrue(room.take(Room.ALL - 64 * 1024));
    }

    @Test
    void withoutRoomItIsNoMoreAndTakesNothing() {
        room.take(Room.ALL - 150_000);
        Body body = new Body(200_000, share);
        assertTrue(body.add(Buffer.buffer(random(16_000))));
        assertFalse(body.add(Buffer.buffer(random(64_000))));
        room.giveBack(Room.ALL - 150_000);
        assertEverythingIsGivenBack();
    }

    /** Half of the room is the others', whatever one sender sends. */
    @Test
    void oneAddressFillsHalfOfTheRoomAndNoMore() {
        List<Body> bodies = new ArrayList<>();
        Room.Share flood = room.of("198.51.100.9");
        for (int i = 0; i < 60; i++) {
            Body body = new Body(1_000_000, flood);
            bodies.add(body);
            assertEquals(i < Body.LIMIT / 1_000_000, body.add(Buffer.buffer(random(1_000_000))), "body " + i);
        }
        Body github = new Body(Body.LIMIT, share);
        assertTrue(github.add(Buffer.buffer(random(Body.LIMIT))), "a body of the largest size");
        github.drop();
        bodies.forEach(Body::drop);
        assertTrue(
                new Body(1_000_000, flood).add(Buffer.buffer(random(1_000_000))),
                "what is given back can be taken again");
        flood.giveBack(1_000_000);
        assertEverythingIsGivenBack();
    }

    @Test
    void ofIpv6AddressesThoseOfOneCustomerShare() {
        assertTrue(room.of("2001:db8:0:1::1").take(Room.OF_ONE));
        assertFalse(room.of("2001:db8:0:1:ffff::2").take(1));
        assertTrue(room.of("2001:db8:0:2::1").take(1));
        assertTrue(room.of("::ffff:192.0.2.7").take(1));
    }

    @Test
    void packedItIsReadAgain() throws IOException {
        for (byte[] body : new byte[][] {random(0), random(10_000), "{}".getBytes(StandardCharsets.UTF_8)}) {
            assertArrayEquals(body, Packed.open(Packed.pack(body)).readAllBytes());
        }
        assertEquals(
                "{}",
                new String(Packed.open("{}".getBytes(StandardCharsets.UTF_8)).readAllBytes()));
    }

    private void assertEverythingIsGivenBack() {
        assertTrue(room.take(Room.ALL));
        room.giveBack(Room.ALL);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
