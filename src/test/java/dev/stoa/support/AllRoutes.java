package dev.stoa.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every route that there is: JAX-RS resources are found by their annotations, Vert.x routes in the router. */
@Singleton
public class AllRoutes {

    /** An address that a route takes: each of its parameters has become the word "sample". */
    public record Route(String method, String path) {}

    private static volatile Router router;

    void see(@Observes Router made) {
        router = made;
    }

    public static List<Route> list() {
        var routes = new ArrayList<Route>();
        for (JavaClass resource : new ClassFileImporter().importPackages("dev.stoa")) {
            if (!resource.isAnnotatedWith(Path.class)) {
                continue;
            }
            var root = resource.getAnnotationOfType(Path.class).value();
            for (var method : resource.getMethods()) {
                var verbs = method.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType())
                        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                        .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                        .toList();
                var path = method.tryGetAnnotationOfType(Path.class).map(Path::value);
                verbs.forEach(verb -> routes.add(new Route(verb, sample(root, path.orElse("")))));
            }
        }
        for (var route : router.getRoutes()) {
            if (route.getPath() != null && !route.isRegexPath() && route.methods() != null) {
                route.methods().forEach(verb -> routes.add(new Route(verb.name(), sample(route.getPath(), ""))));
            }
        }
        return routes;
    }

    /** An address that the route would take: {@code {id}} and {@code :id} become a word. */
    private static String sample(String root, String path) {
        var parts = Arrays.stream((root + "/" + path).split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "sample")
                        .replaceAll("^:.*", "sample"))
                .toList();
        return "/" + String.join("/", parts);
    }
}
