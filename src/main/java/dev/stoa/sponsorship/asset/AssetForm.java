package dev.stoa.sponsorship.asset;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import dev.stoa.sponsorship.asset.Wish.Colour;
import dev.stoa.sponsorship.asset.Wish.Drawing;
import dev.stoa.sponsorship.asset.Wish.Fit;
import dev.stoa.sponsorship.asset.Wish.Unit;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.sponsorship.file.Intake;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/** What an organiser asks for, as typed. */
public class AssetForm {

    private static final double MEGA = 1 << 20;

    @RestForm
    public String version;

    @RestForm
    public String title;

    @RestForm
    public List<String> formats;

    @RestForm
    public String drawing;

    @RestForm
    public String width;

    @RestForm
    public String height;

    @RestForm
    public String unit;

    @RestForm
    public String fit;

    @RestForm
    public String dpi;

    @RestForm
    public String colour;

    /** In MB. */
    @RestForm
    public String most;

    @RestForm
    public String note;

    /** What was asked, or what is wrong with it. */
    record Reading(Spec spec, Errors errors) {}

    static AssetForm blank() {
        return of(
                new Spec("", Set.of(), Drawing.ANY, null, null, Unit.PX, Fit.AT_LEAST, null, Colour.ANY, 5 << 20, ""),
                0);
    }

    static AssetForm of(Spec spec, int version) {
        var form = new AssetForm();
        form.version = Integer.toString(version);
        form.title = spec.title();
        form.formats = spec.formats().stream().map(Format::name).toList();
        form.drawing = spec.drawing().name();
        form.width = plain(spec.width());
        form.height = plain(spec.height());
        form.unit = spec.unit().name();
        form.fit = spec.fit().name();
        form.dpi = spec.dpi() == null ? "" : spec.dpi().toString();
        form.colour = spec.colour().name();
        form.most = plain(spec.mostBytes() / MEGA);
        form.note = spec.note();
        return form;
    }

    private static String plain(Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private void clean() {
        title = Typed.line(title);
        formats =
                formats == null ? List.of() : formats.stream().map(Typed::line).toList();
        drawing = Typed.line(drawing);
        width = Typed.line(width);
        height = Typed.line(height);
        unit = Typed.line(unit);
        fit = Typed.line(fit);
        dpi = Typed.line(dpi);
        colour = Typed.line(colour);
        most = Typed.line(most);
        note = Typed.text(note);
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    Reading read() {
        clean();
        var errors = words();
        errors = number(errors, "width", width, 1, 100_000);
        errors = number(errors, "height", height, 1, 100_000);
        errors = number(errors, "dpi", dpi, 1, 5_000);
        errors = number(errors, "most", most, 0.01, Intake.MOST_BYTES / MEGA);
        if (most.isEmpty()) {
            errors = errors.with("most", "Say how large it may be at most, like 2 or 0.5.");
        }
        if (errors.none() && fit.equals(Fit.RATIO.name()) && (width.isEmpty() || height.isEmpty())) {
            errors = errors.with("width", "A ratio takes a width and a height.");
        }
        return errors.none() ? new Reading(spec(), errors) : new Reading(null, errors);
    }

    private Errors words() {
        var errors = Errors.NONE;
        if (title.isEmpty()) {
            errors = errors.with("title", "Give it a name, like “Logo for the website”.");
        }
        if (title.codePointCount(0, title.length()) > 200) {
            errors = errors.with("title", "Keep it below 200 characters.");
        }
        if (note.codePointCount(0, note.length()) > 4000) {
            errors = errors.with("note", "Keep it below 4,000 characters.");
        }
        if (!formats.stream()
                .allMatch(name ->
                        Spec.PICTURES.stream().anyMatch(one -> one.name().equals(name)))) {
            errors = errors.with("formats", "Choose of the list.");
        }
        errors = known(errors, "drawing", Wish.of(Drawing.class, drawing).isPresent());
        errors = known(errors, "unit", Wish.of(Unit.class, unit).isPresent());
        errors = known(errors, "fit", Wish.of(Fit.class, fit).isPresent());
        return known(errors, "colour", Wish.of(Colour.class, colour).isPresent());
    }

    private static Errors known(Errors errors, String field, boolean known) {
        return known ? errors : errors.with(field, "Choose one of the list.");
    }

    private static Errors number(Errors errors, String field, String typed, double least, double most) {
        boolean fits = typed.isEmpty()
                || typed.matches("\\d{1,6}(\\.\\d{1,2})?")
                        && Double.parseDouble(typed) >= least
                        && Double.parseDouble(typed) <= most
                        && (!field.equals("dpi") || !typed.contains("."));
        return fits
                ? errors
                : errors.with(
                        field,
                        "Write a number from %s to %s."
                                .formatted(
                                        least < 1 ? Double.toString(least) : Measured.number(least),
                                        Measured.number(most)));
    }

    private Spec spec() {
        var chosen = EnumSet.noneOf(Format.class);
        formats.forEach(name -> chosen.add(Format.valueOf(name)));
        return new Spec(
                title,
                chosen,
                Drawing.valueOf(drawing),
                width.isEmpty() ? null : Double.valueOf(width),
                height.isEmpty() ? null : Double.valueOf(height),
                Unit.valueOf(unit),
                Fit.valueOf(fit),
                dpi.isEmpty() ? null : Integer.valueOf(dpi),
                Colour.valueOf(colour),
                Math.round(Double.parseDouble(most) * MEGA),
                note);
    }
}
