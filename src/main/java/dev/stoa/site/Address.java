package dev.stoa.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The address of a list with its state in the query: search, facets, page. Immutable; empty values are left out, so
 * that one state has one address.
 */
public record Address(String path, SequencedMap<String, String> query) {

    public static Address of(String path) {
        return new Address(path, new LinkedHashMap<>());
    }

    /** The same list with this parameter set, or without it when the value is null or empty; back on its first page. */
    public Address with(String name, String value) {
        var next = new LinkedHashMap<>(query);
        next.remove("page");
        if (value == null || value.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return new Address(path, next);
    }

    /** The same list turned to this page, counted from 1. */
    public Address page(int page) {
        var next = new LinkedHashMap<>(query);
        next.remove("page");
        if (page > 1) {
            next.put("page", Integer.toString(page));
        }
        return new Address(path, next);
    }

    /** The same list in another form: {@code .json}, {@code .csv}. */
    public Address ending(String ending) {
        return new Address(path + ending, query);
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream().map(Address::encoded).collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
