package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The webhooks of organisations, and that of the App: what GitHub's API answers about them. */
public final class RecordedHooks {

    private static final Pattern HOOKS = Pattern.compile("/orgs/([^/]+)/hooks");
    private static final Pattern CODE = Pattern.compile("/app-manifests/([^/]+)/conversions");
    private static final Pattern DELIVERIES =
            Pattern.compile("(?:/orgs/([^/]+)/hooks/(\\d+)|/app/hook)/deliveries(?:/(\\d+)/attempts)?");

    public final List<RecordedHook> all = new CopyOnWriteArrayList<>();

    /** What a code of the manifest flow is worth, once. */
    public final Map<String, Map<String, Object>> apps = new ConcurrentHashMap<>();

    boolean answers(HttpExchange exchange, RecordedApp app) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v3", "");
        Matcher hooks = HOOKS.matcher(path);
        Matcher deliveries = DELIVERIES.matcher(path);
        if (path.startsWith("/app/hook")) {
            String problem = app == null ? "A JSON web token could not be decoded" : app.problem(Http.token(exchange));
            if (problem != null) {
                return Faults.status(401, problem).answers(exchange);
            }
        }
        Matcher code = CODE.matcher(path);
        if (code.matches()) {
            Map<String, Object> made = Http.token(exchange).isEmpty() ? apps.remove(code.group(1)) : null;
            Http.json(exchange, made == null ? 404 : 201, made == null ? Map.of("message", "Not Found") : made);
            return true;
        }
        if (hooks.matches()) {
            Http.json(
                    exchange,
                    200,
                    all.stream()
                            .filter(hook -> hooks.group(1).equalsIgnoreCase(hook.owner))
                            .map(RecordedHook::settings)
                            .toList());
            return true;
        }
        if (path.equals("/app/hook/config")) {
            Http.json(exchange, 200, Map.of("url", all.getFirst().address, "content_type", "json"));
            return true;
        }
        if (!deliveries.matches()) {
            return false;
        }
        RecordedHook hook = all.stream()
                .filter(one -> deliveries.group(2) == null
                        ? one.owner == null
                        : deliveries.group(2).equals(Long.toString(one.number)))
                .findFirst()
                .orElse(null);
        if (hook == null) {
            return Faults.notFound().answers(exchange);
        }
        if (deliveries.group(3) != null) {
            hook.again(exchange, Long.parseLong(deliveries.group(3)));
        } else {
            String size = parameter(exchange, "per_page");
            hook.list(
                    exchange, size == null ? 30 : Math.min(100, Integer.parseInt(size)), parameter(exchange, "cursor"));
        }
        return true;
    }

    private static String parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        for (String one : query == null ? new String[0] : query.split("&")) {
            if (one.startsWith(name + "=")) {
                return URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
