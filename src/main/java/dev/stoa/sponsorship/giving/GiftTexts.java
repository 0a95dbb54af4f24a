package dev.stoa.sponsorship.giving;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages call the kinds of gifts; data and feeds have {@link Gift#kind} and {@link Gift#kindLabel}. */
@MessageBundle("gifts")
public interface GiftTexts {

    @Message(
            "{#when kind}{#is 'conference'}Conference{#is 'hosted-meetup'}Hosted meetup{#is 'grant'}Grant{#is 'talk'}Talk{#is 'food'}Food{#is 'swag'}Swag{#else}{kind}{/when}")
    String kind(String kind);
}
