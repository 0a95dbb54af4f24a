package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** REST: organisations, users and what they have, with Link headers; 404 and 301 as GitHub gives them. */
final class RestAnswers {

    private static final Pattern OWNER = Pattern.compile("/(orgs|users)/([^/]+)(/repos)?");
    private static final Pattern REPOSITORY = Pattern.compile("/repos/([^/]+/[^/]+)|/repositories/(\\d+)");

    private final RecordedData data;

    RestAnswers(RecordedData data) {
        this.data = data;
    }

    void answer(HttpExchange exchange, int remaining) throws IOException {
        if (data.limited) {
            Http.limits(exchange, "core", remaining);
        }
        String path = exchange.getRequestURI().getPath();
        Matcher owner = OWNER.matcher(path);
        Matcher repository = REPOSITORY.matcher(path);
        if (owner.matches()) {
            owner(exchange, owner.group(1).equals("orgs"), owner.group(2), owner.group(3) != null);
        } else if (repository.matches()) {
            repository(exchange, repository.group(1), repository.group(2));
        } else {
            missing(exchange);
        }
    }

    private void owner(HttpExchange exchange, boolean organisation, String login, boolean repositories)
            throws IOException {
        List<? extends JsonNode> all = data.repositories.stream()
                .filter(repository ->
                        repository.path("owner").path("login").asText().equals(login))
                .toList();
        if (all.isEmpty() || organisation == login.equals("panjf2000")) {
            missing(exchange);
        } else if (repositories) {
            page(exchange, all);
        } else {
            Http.json(
                    exchange, 200, Map.of("login", login, "id", 4711, "type", organisation ? "Organization" : "User"));
        }
    }

    private void repository(HttpExchange exchange, String fullName, String id) throws IOException {
        for (JsonNode repository : data.repositories) {
            if (repository.path("full_name").asText().equals(fullName)
                    || repository.path("id").asText().equals(id)) {
                Http.json(exchange, 200, repository);
                return;
            }
            boolean moved = false;
            for (JsonNode former : repository.path("former_full_names")) {
                moved |= former.asText().equals(fullName);
            }
            if (moved) {
                exchange.getResponseHeaders()
                        .set(
                                "location",
                                "/repositories/" + repository.path("id").asText());
                Http.json(exchange, 301, Map.of("message", "Moved Permanently"));
                return;
            }
        }
        missing(exchange);
    }

    private static void page(HttpExchange exchange, List<? extends JsonNode> all) throws IOException {
        int size = number(exchange, "per_page", 30);
        int page = number(exchange, "page", 1);
        int from = Math.min(all.size(), (page - 1) * size);
        int to = Math.min(all.size(), from + size);
        if (to < all.size()) {
            String address = "http://" + exchange.getRequestHeaders().getFirst("host")
                    + exchange.getRequestURI().getPath() + "?per_page=" + size + "&page=";
            exchange.getResponseHeaders()
                    .set(
                            "link",
                            "<" + address + (page + 1) + ">; rel=\"next\", <" + address + (all.size() + size - 1) / size
                                    + ">; rel=\"last\"");
        }
        Http.json(exchange, 200, all.subList(from, to));
    }

    private static int number(HttpExchange exchange, String name, int otherwise) {
        String query = exchange.getRequestURI().getQuery();
        return Stream.of((query == null ? "" : query).split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .mapToInt(parameter -> Integer.parseInt(parameter.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    private static void missing(HttpExchange exchange) throws IOException {
        Http.json(
                exchange,
                404,
                Map.of("message", "Not Found", "documentation_url", "https://docs.github.com/rest", "status", "404"));
    }
}
