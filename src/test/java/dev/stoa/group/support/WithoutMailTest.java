package dev.stoa.group.support;

import static dev.stoa.support.Requests.post;
import static dev.stoa.support.Requests.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Pages;
import dev.stoa.support.Requests;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where no mail server is set nobody can be asked to confirm: the form leads to the page of the request. */
@QuarkusTest
class WithoutMailTest {

    @Inject
    World world;

    @Inject
    RateLimit limit;

    @AfterEach
    void forget() {
        limit.clear();
    }

    @Test
    void theFormLeadsToThePageOfTheRequest() {
        world.reset();
        limit.clear();
        // All tests share a mail server: this one does as if there were none.
        QuarkusMock.installMockForType(
                new LetterMail() {
                    @Override
                    public boolean possible() {
                        return false;
                    }
                },
                LetterMail.class);
        var page = URI.create(send(Requests.grant()).statusCode(303).extract().header("Location"))
                .getPath();
        assertEquals("Money for Umeå Coders", Pages.get(page).selectFirst("h1").text());
        post(page + "/messages", Map.of("text", "And thank you.")).statusCode(303);
        assertTrue(Pages.get(page).selectFirst("#messages").text().contains("And thank you."));
    }
}
