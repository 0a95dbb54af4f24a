package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.support.Browser;
import dev.stoa.support.PublicSite;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of plots where it is hardest: on 320 pixels, dark, in German; nothing is cut off, and axe finds nothing. */
@QuarkusTest
class PlotLooksTest {

    @TestHTTPResource
    URI portal;

    @Inject
    PublicSite site;

    @Test
    void fitANarrowDarkScreen() {
        site.tell();
        try (var browser = Browser.open();
                var window = browser.window(320, 700, ColorScheme.DARK)) {
            for (var path : List.of("/projects/kiln/stars", "/contributions/funnel", "/map", "/map?country=Sweden")) {
                window.page().navigate(portal.resolve("/de" + path).toString());
                window.page().locator("summary").all().forEach(one -> one.click());
                assertEquals(List.of(), window.barriers(), path);
                assertEquals(
                        "fits",
                        window.page()
                                .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"
                                        + " ? 'fits' : 'is wider than the screen'"),
                        path);
                var folder = System.getenv("STOA_PICTURES");
                if (folder != null) {
                    window.page()
                            .screenshot(new ScreenshotOptions()
                                    .setPath(Path.of(folder, path.replaceAll("\\W+", "-") + ".png"))
                                    .setFullPage(true));
                }
            }
        }
    }
}
