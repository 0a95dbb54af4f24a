package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DateHeaderTest {

    @Inject
    Clock clock;

    /** Page, data, file, error, redirect, and what is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects",
                "/projects.json",
                "/robots.txt",
                "/nowhere",
                "/en/projects",
                "/admin",
                "/projects?page=x"
            })
    void everyAnswerSaysWhenItWasMade(String path) {
        for (int i = 0; i < 2; i++) {
            var said = given().redirects().follow(false).get(path).headers().getValues("Date");
            assertTrue(said.size() == 1, said::toString);
            var made = ZonedDateTime.parse(said.getFirst(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertTrue(Duration.between(made, clock.instant()).abs().toSeconds() < 10, said::toString);
        }
    }
}
