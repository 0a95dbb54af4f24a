package dev.stoa.sponsorship.deliverable;

import dev.stoa.sponsorship.matter.Field;
import dev.stoa.sponsorship.matter.Kind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Deliverables on the desk. */
@Singleton
@Priority(80)
public class Deliverables extends Kind<DeliverableState, Deliverable> {

    Deliverables() {
        super(
                "deliverables",
                "Deliverables",
                Deliverable.class,
                DeliverableLife.LIFE,
                List.of(
                        Field.title("Like “Logo for the website”"),
                        Field.<Deliverable>text("spec", "What exactly", d -> d.spec, (d, v) -> d.spec = v)
                                .hint("Size, format, words, as the organiser asked for it"),
                        Field.<Deliverable>web("link", "Where it lies", d -> d.link, (d, v) -> d.link = v),
                        Field.owner(),
                        Field.note()));
    }

    @Override
    public Deliverable blank() {
        return new Deliverable();
    }
}
