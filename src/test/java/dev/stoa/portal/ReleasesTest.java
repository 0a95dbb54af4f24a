package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was released, by all projects. */
@QuarkusTest
class ReleasesTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void saysWhatWillAppear() {
        assertEquals("No releases yet", Pages.texts(Pages.get("/releases"), ".empty h2"));
    }

    @Test
    void listsFindsAndHides() {
        workshop.tell();
        var page = Pages.get("/releases");
        assertEquals("kiln v1.0First firing 5 February 2024", Pages.texts(page, ".rows li"));
        assertEquals("/projects/kiln#releases", page.select(".rows a").first().attr("href"));
        assertEquals(1, Pages.get("/releases?q=KILN v1").select(".rows li").size());
        assertEquals("No release matches", Pages.texts(Pages.get("/releases?q=loom"), ".empty h2"));
        assertEquals(3, Statements.of(() -> Pages.get("/releases?page=9")).size());
        workshop.privatiseKiln();
        assertTrue(Pages.get("/releases").select(".rows li").isEmpty());
    }
}
