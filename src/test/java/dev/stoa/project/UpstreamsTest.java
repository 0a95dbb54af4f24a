package dev.stoa.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff keep the list of what the company follows elsewhere. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "editor")
class UpstreamsTest {

    @Inject
    World world;

    @BeforeEach
    void empty() {
        world.reset();
    }

    @Test
    void theEmptyListSaysWhatWillAppear() {
        assertTrue(page().select(".empty").text().contains("upstream work"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubernetes/kubernetes",
                " https://github.com/kubernetes/kubernetes ",
                "https://github.example.com/kubernetes/kubernetes.git",
                "https://github.com/kubernetes/kubernetes/pulls?q=is%3Aopen"
            })
    void aNameOrAnAddressIsFollowed(String typed) {
        assertEquals(303, follow(typed, "It runs what we run.").statusCode());
        var row = page().selectFirst("tbody tr");
        assertTrue(
                row.text().startsWith("kubernetes/kubernetes It runs what we run. waits for the next sync erik"),
                row.text());
        assertEquals(422, follow("Kubernetes/Kubernetes", "").statusCode(), "only once, letter case aside");
        assertEquals(303, form("/admin/upstreams/1/removal").statusCode());
        assertTrue(page().select("tbody tr").isEmpty());
        assertEquals(404, form("/admin/upstreams/1/removal").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kubernetes", "a/b c", "-a/b", "javascript:alert(1)", "a/b\u0000"})
    void whatIsNoRepositoryIsSaidBesideTheFieldAndKept(String typed) {
        var answer = follow(typed, "Because");
        assertEquals(422, answer.statusCode());
        var page = Jsoup.parse(answer.asString());
        assertEquals(1, page.select("#repository-error").size());
        assertEquals("Because", page.selectFirst("#why").val());
    }

    @Test
    void whatWasFollowedAndIsFoundOrForgottenChangesItsStanding() {
        QuarkusTransaction.requiringNew().run(() -> {
            Repository.getEntityManager().createNativeQuery("""
                    insert into repository (id, owner, name, visibility, standing, as_of, rank, digest)
                    values (9, 'harp', 'strings', 'PUBLIC', 'ELSEWHERE', now(), 0, '')""").executeUpdate();
            var upstream = new Upstream("harp", "strings", "", "erik", java.time.Instant.EPOCH);
            upstream.persist();
            upstream.found(Repository.findById(9L));
        });
        assertEquals(Standing.UPSTREAM, standing());
        assertEquals(303, form("/admin/upstreams/1/removal").statusCode());
        assertEquals(Standing.ELSEWHERE, standing());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsOnly() {
        assertTrue(page().select("form[action^=/admin/upstreams]").isEmpty());
        assertEquals(403, follow("kubernetes/kubernetes", "").statusCode());
    }

    private static Standing standing() {
        return QuarkusTransaction.requiringNew().call(() -> Repository.<Repository>findById(9L).standing);
    }

    private static Document page() {
        return Jsoup.parse(RestAssured.get("/admin/upstreams").asString());
    }

    private static Response follow(String repository, String why) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("repository", repository)
                .formParam("why", why)
                .post("/admin/upstreams");
    }

    private static Response form(String path) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post(path);
    }
}
