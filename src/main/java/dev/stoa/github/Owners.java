package dev.stoa.github;

import dev.stoa.platform.StoaConfig;
import jakarta.inject.Singleton;
import java.util.List;

/** The organisations and users of {@code STOA_GITHUB_ORGS}, without the blanks that people write between them. */
@Singleton
public class Owners {

    private final List<String> names;

    public Owners(StoaConfig config) {
        names = config.github().orgs().orElse(List.of()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** As they are written in the settings. */
    public List<String> names() {
        return names;
    }

    /** Letter case aside, as GitHub has it. */
    public boolean follow(String owner) {
        return names.stream().anyMatch(owner::equalsIgnoreCase);
    }
}
