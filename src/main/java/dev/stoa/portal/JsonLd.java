package dev.stoa.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.platform.StoaConfig;
import io.quarkus.arc.Arc;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page is about in the words of schema.org, as a JSON-LD block (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents).
 * Such a block is data: browsers never run it, and the content security policy does not ask about it.
 */
final class JsonLd {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    static RawString of(List<Map<String, Object>> things) {
        try {
            var graph = new LinkedHashMap<String, Object>();
            graph.put("@context", "https://schema.org");
            graph.put("@graph", things);
            // No text of anybody can end the block or begin a comment in it.
            var text = JSON.writeValueAsString(graph)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
            return new RawString("<script type=\"application/ld+json\">" + text + "</script>");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param pairs names and values; what is null is left out */
    static Map<String, Object> thing(String type, Object... pairs) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                thing.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return thing;
    }

    /** The way from the list to the page: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb. */
    static Map<String, Object> crumbs(Link... way) {
        var items = new ArrayList<Map<String, Object>>();
        for (var step : way) {
            items.add(thing("ListItem", "position", items.size() + 1, "name", step.label(), "item", at(step.href())));
        }
        return thing("BreadcrumbList", "itemListElement", items);
    }

    /** The company whose site this is. */
    static Map<String, Object> company() {
        var name = Arc.container().instance(StoaConfig.class).get().company().name();
        return thing("Organization", "name", name, "url", at("/"), "logo", at("/img/stoa.svg"));
    }

    /** The whole address of a page of ours; one that is whole stays. */
    static String at(String path) {
        return Arc.container()
                .instance(StoaConfig.class)
                .get()
                .baseUrl()
                .resolve(path)
                .toString();
    }
}
