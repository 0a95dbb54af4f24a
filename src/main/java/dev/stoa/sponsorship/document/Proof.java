package dev.stoa.sponsorship.document;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.sponsorship.benefit.Benefits;
import dev.stoa.sponsorship.deliverable.Deliverable;
import dev.stoa.sponsorship.deliverable.Deliverables;
import dev.stoa.sponsorship.matter.Kind;
import dev.stoa.sponsorship.matter.Matter;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins a document to what it proves: its address is written where a benefit keeps its proof, or a deliverable where it lies, by
 * the same desk and with the same trail as if somebody had typed it there.
 */
@Singleton
public class Proof {

    @Inject
    Benefits benefits;

    @Inject
    Deliverables deliverables;

    @Inject
    MatterDesk desk;

    @Inject
    StoaConfig config;

    /** A benefit or a deliverable, as a form sends it: "benefits:12". */
    public record Of(String kind, long id) {

        static Optional<Of> read(String typed) {
            return typed != null && typed.matches("(benefits|deliverables):\\d{1,18}")
                    ? Optional.of(new Of(
                            typed.substring(0, typed.indexOf(':')),
                            Long.parseLong(typed.substring(typed.indexOf(':') + 1))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return kind + ":" + id;
        }
    }

    /** All that a document of this sponsorship may prove. Two statements. */
    List<Option> options(long sponsorship) {
        var had = Benefit.<Benefit>list("sponsorshipId = ?1 order by id", sponsorship).stream()
                .map(benefit -> new Option(new Of("benefits", benefit.id).toString(), "Benefit: " + benefit.title));
        var owed = Deliverable.<Deliverable>list("sponsorshipId = ?1 order by id", sponsorship).stream()
                .map(one -> new Option(new Of("deliverables", one.id).toString(), "Deliverable: " + one.title));
        return Stream.concat(had, owed).toList();
    }

    /**
     * In the caller's transaction.
     *
     * @return the title of what is proved now
     */
    String write(Document document, Of of, Actor by) {
        var address = config.baseUrl().resolve(document.href()).toString();
        if (of.kind().equals("benefits")) {
            Benefit benefit = Benefit.findById(of.id());
            var proof = benefit == null || benefit.proof.isEmpty() ? address : benefit.proof + "\n" + address;
            return write(benefits, benefit, document, "proof", proof, by);
        }
        return write(deliverables, Deliverable.<Deliverable>findById(of.id()), document, "link", address, by);
    }

    private <S extends Enum<S>, M extends Matter<S>> String write(
            Kind<S, M> kind, M matter, Document document, String field, String value, Actor by) {
        if (matter == null || matter.sponsorshipId != document.sponsorshipId) {
            throw new NotFoundException();
        }
        var typed = new HashMap<String, String>();
        kind.fields().forEach(known -> typed.put(known.name(), known.reads().apply(matter)));
        boolean there = typed.get(field).contains(document.href());
        if (!there) {
            typed.put(field, value);
            typed.put("version", Integer.toString(matter.version));
            desk.revise(kind, document.sponsorshipId, matter.id, new Typed(typed), by);
        }
        return matter.title;
    }
}
