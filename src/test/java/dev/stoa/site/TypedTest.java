package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"nils@example.org", "o'brien+x@mail.example.co.uk", "åsa@example.org", "a@b-c.se"})
    void anAddressForMail(String typed) {
        assertTrue(Typed.isEmail(typed));
    }

    /** What would be a second header, a second recipient or a question in a mailto link is no address either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nils",
                "nils@",
                "nils@localhost",
                "a@b@example.org",
                "a,b@example.org",
                "a?bcc=x@example.org",
                "a%0ab@example.org",
                "<a@example.org>",
                "a b@example.org",
                "a@example.org\nBcc: b@example.org",
                "a@-example.org"
            })
    void isNone(String typed) {
        assertFalse(Typed.isEmail(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/, true",
        "HTTP://example.org, true",
        "https://, false",
        "javascript:alert(1), false",
        "data:text/html;base64, false",
        "//example.org, false",
        "example.org, false",
        "https://exa mple.org, false",
        "https:///etc/passwd, false"
    })
    void anAddressOnTheWebHasAHost(String typed, boolean is) {
        assertEquals(is, Typed.isAddress(typed));
    }

    @Test
    void whatIsTypedIsMadeFitToBeKept() {
        assertEquals("a b", Typed.line("  a \r\n\t b\0 "));
        assertEquals("a\nb", Typed.text("a\r\nb\u0007"));
        assertEquals("", Typed.text(null));
        assertEquals(List.of("a", "b c"), Typed.list(" a ,, b  c,a"));
    }
}
