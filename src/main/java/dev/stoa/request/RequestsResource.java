package dev.stoa.request;

import dev.stoa.site.FormTrap;
import dev.stoa.site.RateLimit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The form of whatever kind is asked for; where there is one kind only, nobody has to say which. */
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
class RequestsResource {

    @CheckedTemplate(basePath = "request")
    static class Templates {
        static native TemplateInstance choice(ChoicePage page);
    }

    @Inject
    @Any
    Instance<RequestKind> kinds;

    @Inject
    RateLimit limit;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    public Response form(@Context UriInfo address) {
        var asked = address.getQueryParameters();
        return kind(asked).map(kind -> kind.form(asked)).orElseGet(() -> choice(200));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response receive(MultivaluedMap<String, String> typed, @Context HttpServerRequest request) {
        return receive(typed, List.of(), request);
    }

    /** The same from a form with files. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(MultipartFormDataInput sent, @Context HttpServerRequest request) {
        var typed = new MultivaluedHashMap<String, String>();
        var files = new ArrayList<Sent>();
        sent.getValues().forEach((name, values) -> {
            for (var value : values) {
                if (value.isFileItem()) {
                    files.add(new Sent(value.getFileItem().getFile(), value.getFileName()));
                } else {
                    typed.add(name, value.getValue());
                }
            }
        });
        return receive(typed, files.stream().filter(Sent::chosen).toList(), request);
    }

    private Response receive(MultivaluedMap<String, String> typed, List<Sent> files, HttpServerRequest request) {
        var trap = new FormTrap();
        trap.fax = typed.getFirst("fax");
        trap.begun = typed.getFirst("begun");
        var sender = new Sender(trap, house(request), limit, clock.instant());
        return kind(typed).map(kind -> kind.receive(typed, files, sender)).orElseGet(() -> choice(422));
    }

    private Optional<RequestKind> kind(MultivaluedMap<String, String> named) {
        var all = all();
        var name = named.getFirst("for");
        return all.size() == 1 && (name == null || name.isBlank())
                ? Optional.of(all.getFirst())
                : all.stream().filter(kind -> kind.id().equals(name)).findFirst();
    }

    private List<RequestKind> all() {
        return kinds.stream().sorted(Comparator.comparing(RequestKind::id)).toList();
    }

    private Response choice(int status) {
        var page = new ChoicePage(
                all().stream()
                        .map(kind -> new ChoicePage.Kind("/requests/new?for=" + kind.id(), kind.label(), kind.about()))
                        .toList(),
                status == 422);
        return Response.status(status)
                .entity(Templates.choice(page))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String house(HttpServerRequest request) {
        try {
            return RateLimit.caller(
                    InetAddress.getByName(request.remoteAddress().hostAddress()));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }
}
