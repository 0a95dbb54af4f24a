package dev.stoa.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody sends who asks for a sponsorship; {@link Requests} sends it. */
public final class Askings {

    private static final Pattern LINK = Pattern.compile("http\\S+(/requests/s[\\w-]{43})");

    private Askings() {}

    /** Nils asks for SEK 45,000 and swag for the Barn Conference on 7 March 2090, which we do not list. */
    public static Map<String, String> conference() {
        var form = form("conference");
        form.put("name", "Barn Conference");
        form.put("startsOn", "2090-03-07");
        form.put("endsOn", "2090-03-08");
        form.put("city", "Umeå");
        form.put("country", "Sweden");
        form.put("url", "https://example.org/barn");
        form.put("codeOfConduct", "https://example.org/barn/conduct");
        form.put("tiers", "Gold, 45,000\nSilver, 20000");
        return form;
    }

    /** The same for an edition that we list, by its slug. */
    public static Map<String, String> edition(String slug) {
        var form = form("conference");
        form.put("listed", slug);
        return form;
    }

    /** The same for a group that we list, by its slug. */
    public static Map<String, String> group(String slug) {
        var form = form("group");
        form.put("listed", slug);
        return form;
    }

    private static Map<String, String> form(String kind) {
        var form = new LinkedHashMap<String, String>();
        form.put("for", "sponsorship");
        form.put("kind", kind);
        form.put("audience", "300 people who <test> barns.");
        form.put("needs", "cash,swag");
        form.put("amount", "45,000");
        form.put("currency", "sek");
        form.put("details", "Tickets for students.");
        form.put("yourName", "Nils Ek");
        form.put("email", "nils@example.org");
        form.put("fax", "");
        form.put("begun", Requests.begun(60));
        return form;
    }

    /** The deal that staff make of it: Gold for SEK 45,000 out of this budget. */
    public static Map<String, String> deal(long budget) {
        var form = new LinkedHashMap<String, String>();
        form.put("tier", "Gold");
        form.put("amount", "45000");
        form.put("currency", "SEK");
        form.put("budget", Long.toString(budget));
        form.put("conditions", "A talk of ours");
        form.put("metrics", "30 good talks at the booth");
        form.put("why", "Because barns matter.");
        form.put("owner", "erik");
        return form;
    }

    /** The address of the request's page in the mail of this number, counted from 0. */
    public static String link(GreenMail server, int message) {
        var found = LINK.matcher(Requests.text(server, message));
        assertTrue(found.find(), "the letter has the link");
        return found.group(1);
    }
}
