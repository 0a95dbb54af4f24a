package dev.stoa.event.talk;

import jakarta.persistence.Embeddable;

/**
 * Who speaks, attends or organises.
 *
 * @param accountId GitHub's number of the account; null for a plain name
 * @param name null for an account, whose person has one
 * @param ours one of our people, as staff say
 */
@Embeddable
public record Speaker(Long accountId, String name, boolean ours) {}
