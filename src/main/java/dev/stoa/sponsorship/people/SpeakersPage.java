package dev.stoa.sponsorship.people;

import dev.stoa.sponsorship.Sponsorship;
import java.util.List;

/**
 * Who could speak at a conference, and why they.
 *
 * @param topics of the conference, or the one that was asked for
 * @param typed the topic as it stands in the form; empty for those of the conference
 */
public record SpeakersPage(
        String title, String back, String href, String topics, String typed, String project, List<Row> rows) {

    private static final int MOST = 20;

    /** @param why in numbers: "412 contributions to A and B, the last on 2026-05-01" */
    public record Row(String name, String href, boolean ours, String why, String rows) {}

    static SpeakersPage of(Sponsorship sponsorship, SpeakerQueries speakers, String topic, String project) {
        var topics = topic.isEmpty() ? sponsorship.edition.topics : List.of(topic);
        return new SpeakersPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                "/admin/sponsorships/" + sponsorship.id + "/speakers",
                String.join(", ", topics),
                topic,
                project,
                topics.isEmpty() && project.isEmpty()
                        ? List.of()
                        : speakers.best(topics, project, MOST).stream()
                                .map(SpeakersPage::row)
                                .toList());
    }

    private static Row row(SpeakerQueries.Speaker speaker) {
        long more = speaker.count() - 3;
        return new Row(
                speaker.name(),
                "/people/" + speaker.handle(),
                speaker.ours(),
                "%,d %s to %s%s, the last on %s"
                        .formatted(
                                speaker.work(),
                                speaker.work() == 1 ? "contribution" : "contributions",
                                speaker.projects(),
                                more > 0 ? " and " + more + " more" : "",
                                speaker.latest()),
                "/contributions/rows?account=" + speaker.handle());
    }
}
