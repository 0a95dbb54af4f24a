package dev.stoa.event.talk;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about a talk, as typed. */
public class TalkForm {

    @RestForm
    @NotBlank(message = "Give it its title.") @Size(max = 200, message = "A title has 200 characters at most.") public String title;

    /** The last part of the address of the event. */
    @RestForm
    public String event;

    @RestForm
    public String ours;

    @RestForm
    public String others;

    @RestForm
    public String language;

    @RestForm
    public String video;

    @RestForm
    public String slides;

    @RestForm
    public String topics;

    @RestForm
    @Size(max = 10_000, message = "The abstract has 10,000 characters at most.") public String summary;

    @RestForm
    public String shown;

    @RestForm
    public String version;

    /** Checked input, or what is wrong. */
    record Reading(TalkFacts facts, Errors errors) {}

    static TalkForm blank(String event) {
        var form = new TalkForm();
        form.event = event;
        form.shown = "yes";
        return form;
    }

    static TalkForm of(Talk talk, String event) {
        var form = new TalkForm();
        form.title = talk.title;
        form.event = event;
        form.ours =
                PeopleText.write(talk.speakers.stream().filter(Speaker::ours).toList());
        form.others = PeopleText.write(
                talk.speakers.stream().filter(one -> !one.ours()).toList());
        form.language = talk.language;
        form.video = talk.videoUrl;
        form.slides = talk.slidesUrl;
        form.topics = String.join(", ", talk.topics);
        form.summary = talk.summary;
        form.shown = talk.shown ? "yes" : null;
        form.version = Integer.toString(talk.version);
        return form;
    }

    Reading read(Validator validator) {
        clean();
        var errors = Errors.of(validator, this);
        var at = EventAt.of(event.replaceAll(".*/events/", ""));
        if (at.isEmpty()) {
            errors = errors.with("event", "No event has this address. Copy it from its page, like pycon-sweden-2026.");
        }
        var own = PeopleText.read(ours, true);
        var guests = PeopleText.read(others, false);
        errors = own.error() == null ? errors : errors.with("ours", own.error());
        errors = guests.error() == null ? errors : errors.with("others", guests.error());
        var speakers =
                Stream.concat(own.people().stream(), guests.people().stream()).toList();
        if (speakers.isEmpty() && own.unknown().isEmpty() && guests.unknown().isEmpty()) {
            errors = errors.with("ours", "Say who speaks, here or below.");
        }
        if (!video.isEmpty() && !Typed.isAddress(video)) {
            errors = errors.with("video", "Write the whole address, like https://video.example.org/talk.");
        }
        if (!slides.isEmpty() && !Typed.isAddress(slides)) {
            errors = errors.with("slides", "Write the whole address, like https://slides.example.org/talk.");
        }
        if (!language.isEmpty() && !language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")) {
            errors = errors.with("language", "Write the language as its code, like en or sv.");
        }
        var about =
                Typed.list(topics.toLowerCase(Locale.ROOT)).stream().sorted().toList();
        if (about.size() > 12 || about.stream().anyMatch(topic -> topic.length() > 40)) {
            errors = errors.with("topics", "Name twelve topics at most, each below 40 characters.");
        }
        return errors.none() ? new Reading(facts(at.get(), about, speakers), errors) : new Reading(null, errors);
    }

    private TalkFacts facts(EventAt at, List<String> about, List<Speaker> speakers) {
        return new TalkFacts(
                title,
                summary,
                Typed.orNull(language),
                Typed.orNull(video),
                Typed.orNull(slides),
                at.edition(),
                at.occurrence(),
                about,
                speakers,
                "yes".equals(shown));
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private void clean() {
        title = Typed.line(title);
        event = Typed.line(event);
        ours = Typed.text(ours);
        others = Typed.text(others);
        language = Typed.line(language);
        video = Typed.line(video);
        slides = Typed.line(slides);
        topics = Typed.line(topics);
        summary = Typed.text(summary);
    }
}
