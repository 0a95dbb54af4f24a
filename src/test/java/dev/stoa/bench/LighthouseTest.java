package dev.stoa.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom Lighthouse's reports blame: a page that nobody can have is not asked for again. */
class LighthouseTest {

    private static final String REPORT = """
            {"runtimeError": {"code": "%s", "message": "what a person would read"}, "categories": {}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHROME_INTERSTITIAL_ERROR",
                "DNS_FAILURE",
                "ERRORED_DOCUMENT_REQUEST",
                "FAILED_DOCUMENT_REQUEST",
                "INSECURE_DOCUMENT_REQUEST",
                "NOT_HTML"
            })
    void thePage(String code) throws Exception {
        assertTrue(blamesThePage(REPORT.formatted(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_DOCUMENT_REQUEST",
                "NO_FCP",
                "NO_NAVSTART",
                "NO_SCREENSHOTS",
                "PAGE_HUNG",
                "PROTOCOL_TIMEOUT",
                "READ_FAILED",
                "TARGET_CRASHED",
                "WHAT_A_LATER_ONE_SAYS"
            })
    void theBrowser(String code) throws Exception {
        assertFalse(blamesThePage(REPORT.formatted(code)));
    }

    @Test
    void theBrowserWithoutAWord() throws Exception {
        assertFalse(blamesThePage("{\"categories\": {}}"));
        assertFalse(Lighthouse.isOfThePage(MissingNode.getInstance()));
    }

    private static boolean blamesThePage(String report) throws Exception {
        return Lighthouse.isOfThePage(new ObjectMapper().readTree(report));
    }
}
