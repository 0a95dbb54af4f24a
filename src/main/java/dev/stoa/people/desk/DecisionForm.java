package dev.stoa.people.desk;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Every field that a {@link Draft} may have, as typed; null where a form does not have it. */
public class DecisionForm {

    @RestForm
    public String kind;

    @RestForm
    public String version;

    @RestForm
    public String id;

    @RestForm
    public List<String> person;

    @RestForm
    public String survivor;

    @RestForm
    public String name;

    @RestForm
    public String verdict;

    @RestForm
    public String reason;

    @RestForm
    public String shown;

    @RestForm
    public String organisation;

    @RestForm
    public String from;

    @RestForm
    public String to;

    @RestForm
    public String source;

    @RestForm
    public String parent;

    @RestForm
    public String since;

    @RestForm
    public String domain;

    @RestForm
    public String owner;

    @RestForm
    public String pattern;

    @RestForm
    public String what;

    @RestForm
    public String decision;

    Values values() {
        var typed = new MultivaluedHashMap<String, String>();
        put(typed, "kind", kind);
        put(typed, "version", version);
        put(typed, "id", id);
        put(typed, "survivor", survivor);
        put(typed, "name", name);
        put(typed, "verdict", verdict);
        put(typed, "reason", reason);
        put(typed, "shown", shown);
        put(typed, "organisation", organisation);
        put(typed, "from", from);
        put(typed, "to", to);
        put(typed, "source", source);
        put(typed, "parent", parent);
        put(typed, "since", since);
        put(typed, "domain", domain);
        put(typed, "owner", owner);
        put(typed, "pattern", pattern);
        put(typed, "what", what);
        put(typed, "decision", decision);
        if (person != null && !person.isEmpty()) {
            typed.put("person", person);
        }
        return new Values(typed);
    }

    private static void put(MultivaluedHashMap<String, String> typed, String name, String value) {
        if (value != null) {
            typed.putSingle(name, value);
        }
    }
}
