package dev.stoa.sponsorship.request;

import dev.stoa.workflow.Move;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the asker takes home: all that they told us, and what became of it. What staff think of it is not theirs. */
@Singleton
class AskerExport {

    public record Data(
            String name,
            List<String> wanted,
            String state,
            String asker,
            String email,
            String details,
            String audience,
            String amount,
            List<String> tiers,
            LocalDate startsOn,
            LocalDate endsOn,
            String city,
            String country,
            String url,
            String codeOfConduct,
            List<String> links,
            Instant asked,
            List<Step> steps,
            List<Message> messages,
            List<Sent> files) {}

    public record Sent(String name, String says, Instant at) {}

    public record Step(String state, Instant at) {}

    public record Message(String from, String text, Instant at) {}

    Data of(SponsorshipRequest request) {
        var asked = request.asked;
        return new Data(
                asked.name(),
                asked.needs().stream().map(Need::id).toList(),
                request.state.slug(),
                asked.asker(),
                asked.email(),
                asked.details(),
                asked.audience(),
                Objects.toString(asked.money(), null),
                asked.offered().stream()
                        .map(tier -> tier.name() + ": " + tier.price())
                        .toList(),
                asked.startsOn(),
                asked.endsOn(),
                asked.city(),
                asked.country(),
                asked.url(),
                asked.codeOfConduct(),
                asked.links().lines().toList(),
                request.askedAt,
                Move.of(RequestLife.LIFE.subject(), request.id).stream()
                        .map(move -> new Step(RequestState.valueOf(move.toState).slug(), move.at))
                        .toList(),
                RequestMessage.of(request.id).stream()
                        .map(message -> new Message(message.author == null ? "you" : "us", message.text, message.at))
                        .toList(),
                FileLine.of(request.id, true).stream()
                        .map(file -> new Sent(file.name(), file.says(), file.at()))
                        .toList());
    }
}
