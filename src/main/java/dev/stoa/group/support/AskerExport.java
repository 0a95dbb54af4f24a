package dev.stoa.group.support;

import dev.stoa.workflow.Move;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** What the asker takes home: all that they told us, and what became of it. Names that others wrote down are not theirs. */
@Singleton
class AskerExport {

    public record Data(
            String group,
            String wanted,
            String state,
            String name,
            String email,
            String purpose,
            String amount,
            LocalDateTime starts,
            Integer minutes,
            Integer heads,
            String food,
            String av,
            String access,
            Instant asked,
            List<Step> steps,
            List<Message> messages,
            List<String> guests) {}

    public record Step(String state, Instant at) {}

    public record Message(String from, String text, Instant at) {}

    Data of(SupportRequest request) {
        return new Data(
                request.groupName,
                request.wanted.id(),
                request.state.slug(),
                request.asker,
                request.email,
                request.purpose,
                request.money() == null ? null : request.money().toString(),
                request.startsLocal,
                request.minutes,
                request.heads,
                request.food,
                request.av,
                request.access,
                request.createdAt,
                Move.of(request.life().subject(), request.id).stream()
                        .map(move -> new Step(RequestState.valueOf(move.toState).slug(), move.at))
                        .toList(),
                SupportMessage.of(request.id).stream()
                        .map(message -> new Message(message.author == null ? "you" : "us", message.text, message.at))
                        .toList(),
                SupportGuest.of(request.id).stream()
                        .filter(guest -> guest.addedBy == null)
                        .map(guest -> guest.name)
                        .toList());
    }
}
