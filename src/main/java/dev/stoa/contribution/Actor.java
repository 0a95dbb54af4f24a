package dev.stoa.contribution;

import java.util.Objects;

/**
 * A GitHub account as a payload shows it.
 *
 * @param id GitHub's own number, 64 bits
 * @param name may be null: most payloads leave it out
 * @param avatarUrl may be null
 * @param type GitHub's type; null or an unknown one counts as User
 */
public record Actor(long id, String login, String name, String avatarUrl, String type) {

    public Actor {
        Objects.requireNonNull(login, "login");
        type = type == null || !type.matches("Bot|Organization|Mannequin") ? "User" : type;
    }
}
