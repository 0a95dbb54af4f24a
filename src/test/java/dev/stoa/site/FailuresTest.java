package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final Failures failures = new Failures();

    /** A page that is not made in time is asked for again; nobody is told of a fault to report. */
    @Test
    void whatTakesTooLongIsThereInAMoment() {
        var page = failures.page(new CompletionException(new TimeoutException("30000 ms")), 500, "GET /projects");
        assertEquals(503, page.status());
        assertEquals("", page.incident());
    }

    @Test
    void whatNobodyForesawHasAnIncident() {
        var page = failures.page(new CompletionException(new IllegalStateException("inside")), -1, "GET /projects");
        assertEquals(500, page.status());
        assertFalse(page.incident().isEmpty());
    }
}
