package dev.stoa.portal;

import dev.stoa.event.talk.TalkQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import dev.stoa.site.geo.Region;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The user groups that the company supports. The page forgives what it does not know, as all lists do; open data refuse
 * it, as all open data do.
 */
@Path("/groups")
class GroupResource {

    private static final String SLUG = "{slug:[a-z0-9-]+}";

    private static final List<String> PARAMETERS =
            List.of("q", "country", "topic", "language", "online", "region", "near", "page");

    private static final Map<String, Region> REGIONS =
            Arrays.stream(Region.values()).collect(Collectors.toMap(Region::slug, Function.identity()));

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance groups(GroupsPage page);

        static native TemplateInstance group(GroupPage page);
    }

    @Inject
    TalkQueries talks;

    @Inject
    Today today;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance groups(
            @RestQuery String q,
            @RestQuery String country,
            @RestQuery String topic,
            @RestQuery String language,
            @RestQuery String online,
            @RestQuery String region,
            @RestQuery String near,
            @RestQuery String page) {
        return Templates.groups(GroupsPage.of(
                GroupsQuestion.of(
                        q,
                        country,
                        topic,
                        language,
                        "yes".equals(online),
                        region == null ? null : REGIONS.get(region),
                        near),
                page));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public GroupsAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), PARAMETERS);
        var question = GroupsQuestion.of(
                sent.text("q"),
                sent.text("country"),
                sent.text("topic"),
                sent.text("language"),
                sent.word("online", Map.of("yes", true), false),
                sent.word("region", REGIONS, null),
                sent.text("near"));
        if (question.wrong() != null) {
            sent.say("near", question.wrong(), List.of());
        }
        int page = sent.page();
        sent.refuseMistakes();
        return GroupsAnswer.of(question, page);
    }

    @GET
    @Path(SLUG)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance group(String slug) {
        return Templates.group(GroupPage.of(slug, today.everywhere(), talks).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path(SLUG)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public GroupAnswer one(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return GroupPage.of(slug, today.everywhere(), talks)
                .map(GroupAnswer::of)
                .orElseThrow(NotFoundException::new);
    }
}
