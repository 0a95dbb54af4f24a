package dev.stoa.github.client;

import java.time.Duration;

/** How a thread waits; a test only moves its clock. */
interface Pause {
    void sleep(Duration time) throws InterruptedException;
}
