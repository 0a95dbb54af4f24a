package dev.stoa.sponsorship.matter;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.SponsorshipPart;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Stage;
import dev.stoa.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sort of {@link Matter}, said once: the rules of its life, and its fields. A feature extends it as a bean; what it
 * overrides is what is its own.
 */
public abstract class Kind<S extends Enum<S>, M extends Matter<S>> implements SponsorshipPart {

    private final String slug;
    private final String heading;
    private final Class<M> type;
    private final Workflow<S> life;
    private final List<Field<M>> fields;

    /**
     * @param slug as it stands in an address, and as {@link MatterResource} lists it: "contracts"
     * @param heading for people: "Contracts"
     */
    protected Kind(String slug, String heading, Class<M> type, Workflow<S> life, List<Field<M>> fields) {
        this.slug = slug;
        this.heading = heading;
        this.type = type;
        this.life = life;
        this.fields = List.copyOf(fields);
    }

    public final String slug() {
        return slug;
    }

    public final String heading() {
        return heading;
    }

    public final Workflow<S> life() {
        return life;
    }

    public final List<Field<M>> fields() {
        return fields;
    }

    /** Where they are stored. */
    public final String storedIn() {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    final Class<M> type() {
        return type;
    }

    /** A new one, in its first state, with what is usual. */
    public abstract M blank();

    /** Who adds and edits them, by roles. */
    public Set<String> writers() {
        return Set.of("editor");
    }

    /** What is most worth knowing about each, by its id, in one line; asked once for a whole list. */
    public Map<Long, Says> says(List<M> matters) {
        return Map.of();
    }

    /**
     * @param words short, for a list
     * @param late something about it is overdue, and the words say so
     */
    public record Says(String words, boolean late) {}

    /** What is wrong with values that are right each by itself; the names are those of the fields. */
    protected Errors check(M matter, Errors errors) {
        return errors;
    }

    /** The same for one that is there already, and on which other things may hang. */
    protected Errors check(M stored, M typed, Errors errors) {
        return errors;
    }

    /** The names of the fields that may not change any more where it stands now. */
    public Set<String> fixed(M matter) {
        return Set.of();
    }

    /** What must be there before it may come to that state, as a sentence; empty when nothing is missing. */
    public Optional<String> obstacle(M matter, S to) {
        return Optional.empty();
    }

    /** Reached only by what is recorded elsewhere, like a payment: no button leads there. */
    public boolean follows(S from, S to) {
        return false;
    }

    /** Told in the transaction of every move, also an adjustment: where other packages' books join. */
    protected void moved(M matter, S from, Actor by) {}

    /** What its own page shows besides. */
    public List<Part> parts(M matter) {
        return List.of();
    }

    /** What the list under a sponsorship shows besides. */
    public List<Part> listParts(long sponsorship) {
        return List.of();
    }

    public final String href(long sponsorship) {
        return "/admin/sponsorships/" + sponsorship + "/" + slug;
    }

    public final Optional<S> state(String name) {
        return life.stages().stream()
                .map(Stage::state)
                .filter(state -> slugOf(state).equals(name) || state.name().equals(name))
                .findFirst();
    }

    static String slugOf(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The moves of a person from where it stands, without those that follow by themselves. */
    final List<Rule<S>> open(M matter, Actor actor, Set<String> hands) {
        return life.open(actor, matter.state(), hands).stream()
                .filter(rule -> !follows(rule.from(), rule.to()))
                .toList();
    }

    /** Tries what was typed on a blank one: nothing that is wrong ever touches a stored one. */
    final Errors read(Typed typed) {
        return read(null, typed);
    }

    /** The same for one that is there; null for a new one. */
    final Errors read(M stored, Typed typed) {
        var trial = blank();
        var errors = Errors.NONE;
        for (var field : fields) {
            if (field.needed() != null && typed.raw(field.name()).isEmpty()) {
                errors = errors.with(field.name(), field.needed());
                continue;
            }
            try {
                field.writes().accept(trial, typed);
            } catch (Typed.Wrong | Money.NotMoney wrong) {
                errors = errors.with(field.name(), wrong.getMessage());
            }
        }
        errors = errors.none() ? check(trial, errors) : errors;
        return errors.none() && stored != null ? check(stored, trial, errors) : errors;
    }

    /** What was typed, with the stored values of the fields that may not change any more. */
    final Typed settled(M stored, Typed typed) {
        var fixed = fixed(stored);
        var settled = typed;
        for (var field : fields) {
            if (fixed.contains(field.name())) {
                settled = settled.with(field.name(), field.reads().apply(stored));
            }
        }
        return settled;
    }

    final void write(M matter, Typed typed) {
        fields.forEach(field -> field.writes().accept(matter, typed));
    }

    /** The stored values by the labels of the fields, in the order of the form: what the trail compares. */
    final Map<String, String> byLabel(M matter) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach(field -> values.put(field.label(), field.reads().apply(matter)));
        return values;
    }

    @Override
    public final Part of(long sponsorship) {
        var matters = MatterQueries.of(this, sponsorship);
        var says = says(matters);
        return new Part(
                heading,
                matters.stream()
                        .map(matter -> {
                            var line = says.getOrDefault(matter.id, new Says("", false));
                            var state = life.stage(matter.state()).label();
                            return new Part.Line(
                                    matter.title,
                                    line.words().isEmpty() ? state : state + " · " + line.words(),
                                    matter.href(this),
                                    line.late());
                        })
                        .toList(),
                href(sponsorship));
    }
}
