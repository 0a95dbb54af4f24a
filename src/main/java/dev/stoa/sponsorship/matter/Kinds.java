package dev.stoa.sponsorship.matter;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All kinds that there are. */
@Singleton
public class Kinds {

    @Inject
    @Any
    Instance<Kind<?, ?>> beans;

    public Optional<Kind<?, ?>> bySlug(String slug) {
        return all().stream().filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** In the order of their names, which is always the same. */
    public List<Kind<?, ?>> all() {
        Stream<Kind<?, ?>> stream = beans.stream().map(kind -> kind);
        return stream.sorted(Comparator.comparing(kind -> kind.slug())).toList();
    }
}
