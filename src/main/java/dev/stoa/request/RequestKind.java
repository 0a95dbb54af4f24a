package dev.stoa.request;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * One kind of request that the public form takes. It reads its own fields out of what was sent, asks {@link Sender} whether
 * that was a person and how many came, and answers: 422 with everything kept, 429 for too many, 303 when it was taken.
 */
public interface RequestKind {

    /** As it stands in {@code /requests/new?for=group}, and in the field {@code for} of the form. */
    String id();

    /** For a visitor who has to choose, in the language of the page: "Support for a user group". */
    String label();

    /** In one sentence of that language, what may be asked for. */
    String about();

    /** The form, empty but for what the address says. @param asked the parameters of the address, by name */
    Response form(MultivaluedMap<String, String> asked);

    /** @param typed the fields of the form, by name; nothing of it is trusted */
    Response receive(MultivaluedMap<String, String> typed, Sender sender);

    /** The same of a form that may bring files; a kind that takes none lets them lie, and they are gone with the request. */
    default Response receive(MultivaluedMap<String, String> typed, List<Sent> files, Sender sender) {
        return receive(typed, sender);
    }
}
