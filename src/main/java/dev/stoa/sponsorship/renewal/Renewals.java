package dev.stoa.sponsorship.renewal;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.matter.Field;
import dev.stoa.sponsorship.matter.Kind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Renewals on the desk. */
@Singleton
@Priority(30)
public class Renewals extends Kind<RenewalState, Renewal> {

    Renewals() {
        super(
                "renewals",
                "Renewal",
                Renewal.class,
                RenewalLife.LIFE,
                List.of(
                        Field.title("Like “PyCon Sweden 2026”"),
                        Field.<Renewal>day(
                                        "nextStartsOn",
                                        "Next edition begins",
                                        r -> r.nextStartsOn,
                                        (r, v) -> r.nextStartsOn = v)
                                .needed("Say when the next edition begins, or is to be expected."),
                        Field.<Renewal>line("tier", "Tier", r -> r.tier, (r, v) -> r.tier = v)
                                .hint("Needed where it shall be another one"),
                        Field.<Renewal>text(
                                "assessment",
                                "What speaks for it and against it",
                                r -> r.assessment,
                                (r, v) -> r.assessment = v),
                        Field.owner(),
                        Field.note()));
    }

    @Override
    public Renewal blank() {
        return new Renewal();
    }

    @Override
    public Set<String> writers() {
        return Set.of("editor", "approver");
    }

    @Override
    public Optional<String> obstacle(Renewal renewal, RenewalState to) {
        return to == RenewalState.CHANGE_TIER && renewal.tier.isBlank()
                ? Optional.of("Name below the tier that it shall be, and save; then the tier can be changed.")
                : Optional.empty();
    }

    /** Where to begin what was decided, and what it was decided upon. */
    @Override
    public List<Part> parts(Renewal renewal) {
        var sponsorship = "/admin/sponsorships/" + renewal.sponsorshipId;
        return List.of(
                new Part(
                        "Next edition",
                        List.of(new Part.Line(
                                "Begin it in one click",
                                "Tier, benefits, tasks, people and deadlines come along",
                                sponsorship + "/next",
                                false)),
                        sponsorship + "/next"),
                new Part(
                        "What came of it",
                        List.of(new Part.Line(
                                "Goals and debrief", "And what each of them cost", sponsorship + "/outcome", false)),
                        sponsorship + "/outcome"));
    }

    @Override
    public Map<Long, Says> says(List<Renewal> renewals) {
        return renewals.stream()
                .collect(Collectors.toMap(r -> r.id, r -> new Says("next edition on " + r.nextStartsOn, false)));
    }
}
