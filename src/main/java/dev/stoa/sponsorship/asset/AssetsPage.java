package dev.stoa.sponsorship.asset;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.asset.Wish.Colour;
import dev.stoa.sponsorship.asset.Wish.Drawing;
import dev.stoa.sponsorship.asset.Wish.Fit;
import dev.stoa.sponsorship.asset.Wish.Unit;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.workflow.Actor;
import java.util.List;

/** All that is asked for as a file, and the form for another. */
public record AssetsPage(
        String title,
        String back,
        String href,
        boolean sample,
        List<Row> rows,
        boolean mayEdit,
        AssetForm form,
        Choices choices,
        Errors errors) {

    /** @param asks what it has to be, in a line */
    public record Row(String title, String href, String asks, boolean there, boolean sample) {}

    /** What the selects of the form offer. */
    public record Choices(
            List<Option> formats, List<Option> drawings, List<Option> units, List<Option> fits, List<Option> colours) {

        static Choices all() {
            return new Choices(
                    Spec.PICTURES.stream()
                            .map((Format one) -> new Option(one.name(), one.toString()))
                            .toList(),
                    Wish.options(Drawing.class),
                    Wish.options(Unit.class),
                    Wish.options(Fit.class),
                    Wish.options(Colour.class));
        }
    }

    static AssetsPage of(Sponsorship sponsorship, Actor actor, AssetForm form, Errors errors) {
        var back = "/admin/sponsorships/" + sponsorship.id;
        return new AssetsPage(
                sponsorship.title(),
                back,
                back + "/assets",
                sponsorship.sample,
                Asset.of(sponsorship.id).stream().map(AssetsPage::row).toList(),
                actor.is("editor"),
                form,
                Choices.all(),
                errors);
    }

    private static Row row(Asset asset) {
        var asked = asset.spec().byLabel();
        return new Row(
                asset.title,
                asset.href(),
                asked.get("Format") + ", " + asked.get("Drawn or pixels") + ", " + asked.get("Size"),
                asset.latest > 0,
                asset.sample);
    }
}
