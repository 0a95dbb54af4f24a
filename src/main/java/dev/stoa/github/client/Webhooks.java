package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub's side of webhooks: which hooks there are, what they delivered in the last three days, and asking for a delivery
 * again. All methods throw {@link SourceException} with GitHub's own words.
 *
 * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/handling-failed-webhook-deliveries">GitHub: handling failed
 *     webhook deliveries</a>
 */
@ApplicationScoped
public class Webhooks {

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");
    private static final int PAGE = 100;
    private static final int GONE = 404;
    private static final int UNPROCESSABLE = 422;

    private final Rest rest;

    Webhooks(Rest rest) {
        this.rest = rest;
    }

    /** @param address where it delivers to */
    public record ListedHook(HookPlace place, boolean active, String address, List<String> events) {}

    /** @param next leads to older ones; null when there are none */
    public record Page(List<HookDelivery> deliveries, String next) {}

    /** Whether we are a GitHub App, whose own hook then hears of everything. */
    public boolean asApp() {
        return rest.asApp();
    }

    /** Of an organisation, wherever they deliver to: a request for each hundred. */
    public List<ListedHook> of(String organisation) {
        List<ListedHook> hooks = new ArrayList<>();
        JsonCall.Answered answer;
        int page = 1;
        do {
            answer = call(
                    organisation,
                    "GET",
                    "/orgs/%s/hooks?per_page=%d&page=%d".formatted(HookPlace.segment(organisation), PAGE, page++));
            answer.body().forEach(hook -> hooks.add(hook(organisation, hook)));
        } while (answer.next() != null);
        return hooks;
    }

    /** Of the App. Its number is not told. */
    public ListedHook ofApp() {
        JsonNode config = callAsApp("GET", "/app/hook/config").body();
        return new ListedHook(HookPlace.ofApp(), true, config.path("url").asText(""), List.of());
    }

    /**
     * A page of a hook's deliveries, newest first: one request.
     *
     * @param cursor of the page before; null for the newest
     */
    public Page deliveries(HookPlace hook, String cursor) {
        String path = hook.deliveries() + "?per_page=" + PAGE
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        JsonCall.Answered answer = call(hook, "GET", path);
        List<HookDelivery> deliveries = new ArrayList<>();
        answer.body().forEach(one -> deliveries.add(HookDelivery.of(one)));
        return new Page(deliveries, cursor(answer.next()));
    }

    /**
     * Asks for a delivery once more. GitHub sends it in a moment, with the same GUID.
     *
     * @return false when GitHub has it no more
     */
    public boolean again(HookPlace hook, long delivery) {
        try {
            call(hook, "POST", hook.deliveries() + "/" + delivery + "/attempts");
            return true;
        } catch (JsonCall.Declined declined) {
            if (declined.status == GONE || declined.status == UNPROCESSABLE) {
                return false;
            }
            throw declined;
        }
    }

    private static ListedHook hook(String organisation, JsonNode json) {
        List<String> events = new ArrayList<>();
        json.path("events").forEach(event -> events.add(event.asText()));
        return new ListedHook(
                HookPlace.ofOrganisation(organisation, json.path("id").asLong()),
                json.path("active").asBoolean(),
                json.path("config").path("url").asText(""),
                events);
    }

    /** GitHub's cursors are opaque; they come back inside of an address. */
    private static String cursor(String next) {
        return Optional.ofNullable(next)
                .map(CURSOR::matcher)
                .filter(Matcher::find)
                .map(found -> java.net.URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .orElse(null);
    }

    private JsonCall.Answered call(HookPlace hook, String method, String path) {
        return hook.kind() == HookPlace.Kind.APP ? callAsApp(method, path) : call(hook.owner(), method, path);
    }

    private JsonCall.Answered call(String owner, String method, String path) {
        return JsonCall.send(rest.connector(owner), method, address(path));
    }

    private JsonCall.Answered callAsApp(String method, String path) {
        return JsonCall.send(rest.appConnector(), method, address(path));
    }

    private URI address(String path) {
        return rest.address(path);
    }
}
