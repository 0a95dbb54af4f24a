package dev.stoa.github.webhook;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What many events share: people, labels and how a repository stands. */
final class PayloadFacts {

    private PayloadFacts() {}

    static <T> T need(T value, String name) {
        if (value == null) {
            throw new UnreadablePayload(name);
        }
        return value;
    }

    /** Null for a user whom GitHub has deleted. */
    static Actor actor(Payload.User user) {
        return user == null || user.id() == null || user.login() == null
                ? null
                : new Actor(user.id(), user.login(), user.name(), user.avatarUrl(), user.type());
    }

    static List<String> names(List<Payload.Label> labels) {
        return labels == null
                ? List.of()
                : labels.stream()
                        .map(Payload.Label::name)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** When the repository stood so; old payloads lack one or the other time. */
    static Instant asOf(Payload.Repository repository) {
        return Stream.of(repository.updatedAt(), repository.pushedAt(), repository.createdAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new UnreadablePayload("repository.updated_at"));
    }

    /** How the payload's repository stands, with the name that it had before when that is what happened. */
    static RepositoryChanged repository(Payload payload) {
        Payload.Repository repository = payload.repository();
        String owner = need(need(repository.owner(), "repository.owner").login(), "repository.owner.login");
        String name = need(repository.name(), "repository.name");
        RepositoryChanged now = new RepositoryChanged(
                need(repository.id(), "repository.id"),
                owner,
                name,
                null,
                null,
                repository.description(),
                repository.homepage(),
                repository.language(),
                repository.topics(),
                licence(repository.license()),
                repository.stars(),
                repository.forks(),
                repository.openIssues(),
                repository.defaultBranch(),
                repository.archived(),
                repository.fork(),
                repository.isTemplate(),
                visibility(repository),
                repository.createdAt(),
                repository.pushedAt(),
                asOf(repository));
        String formerOwner = formerOwner(payload.changes());
        String formerName = formerName(payload.changes());
        return formerOwner == null && formerName == null
                ? now
                : now.renamedFrom(formerOwner == null ? owner : formerOwner, formerName == null ? name : formerName);
    }

    private static String licence(Payload.License license) {
        return license == null || "NOASSERTION".equals(license.spdxId()) ? null : license.spdxId();
    }

    private static Visibility visibility(Payload.Repository repository) {
        if (repository.visibility() == null) {
            return repository.hidden() ? Visibility.PRIVATE : Visibility.PUBLIC;
        }
        return switch (repository.visibility().toLowerCase(Locale.ROOT)) {
            case "public" -> Visibility.PUBLIC;
            case "internal" -> Visibility.INTERNAL;
            default -> Visibility.PRIVATE;
        };
    }

    private static String formerName(Payload.Changes changes) {
        return changes == null
                        || changes.repository() == null
                        || changes.repository().name() == null
                ? null
                : changes.repository().name().from();
    }

    private static String formerOwner(Payload.Changes changes) {
        if (changes == null || changes.owner() == null || changes.owner().from() == null) {
            return null;
        }
        Payload.FormerOwner from = changes.owner().from();
        return Stream.of(from.user(), from.organization())
                .filter(Objects::nonNull)
                .map(Payload.User::login)
                .findFirst()
                .orElse(null);
    }
}
