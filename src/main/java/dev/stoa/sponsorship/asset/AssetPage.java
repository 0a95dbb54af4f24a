package dev.stoa.sponsorship.asset;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Size;
import dev.stoa.sponsorship.file.StoredFile;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is asked for, what was sent, and what is wrong with what was just sent.
 *
 * @param asked by the labels of the form
 * @param version of what is stored
 * @param outdated somebody changed in between what is asked for
 * @param found what was found in the file that was just sent; null where none was
 * @param faults what is wrong with it
 */
public record AssetPage(
        String sponsorship,
        String back,
        String list,
        String href,
        String title,
        boolean sample,
        Map<String, String> asked,
        List<Row> files,
        boolean mayEdit,
        AssetForm form,
        AssetsPage.Choices choices,
        boolean outdated,
        String found,
        List<String> faults,
        Errors errors,
        String warning,
        List<Trail.Entry> trail) {

    /** @param digest SHA-256, in hexadecimal digits */
    public record Row(
            int number, String href, String name, String found, String digest, String scan, String by, Instant at) {}

    /** What became of what was just sent. */
    record Attempt(AssetForm form, boolean outdated, String found, List<String> faults, Errors errors) {

        static final Attempt NONE = new Attempt(null, false, null, List.of(), Errors.NONE);

        static Attempt wrong(AssetForm form, Errors errors) {
            return new Attempt(form, false, null, List.of(), errors);
        }

        static Attempt outdated(AssetForm form) {
            return new Attempt(form, true, null, List.of(), Errors.NONE);
        }

        static Attempt unfit(String sentence) {
            return new Attempt(null, false, null, List.of(), Errors.NONE.with("file", sentence));
        }

        static Attempt faulty(Measured found, List<String> faults) {
            return new Attempt(null, false, found.words(), faults, Errors.NONE.with("file", String.join(" ", faults)));
        }
    }

    static AssetPage of(Sponsorship sponsorship, Asset asset, Actor actor, Attempt attempt, String warning) {
        var files = AssetFile.of(asset.id);
        var stored = StoredFile.all(files.stream().map(file -> file.fileId).toList());
        var back = "/admin/sponsorships/" + sponsorship.id;
        var form = attempt.form() == null ? AssetForm.of(asset.spec(), asset.version) : attempt.form();
        if (attempt.outdated()) {
            form.version = Integer.toString(asset.version);
        }
        return new AssetPage(
                sponsorship.title(),
                back,
                back + "/assets",
                asset.href(),
                asset.title,
                asset.sample,
                asset.spec().byLabel(),
                files.stream()
                        .map(file -> row(asset, file, stored.get(file.fileId)))
                        .toList(),
                actor.is("editor"),
                form,
                AssetsPage.Choices.all(),
                attempt.outdated(),
                attempt.found(),
                attempt.faults(),
                attempt.errors(),
                warning,
                Trail.of(Asset.SUBJECT, asset.id).entries());
    }

    private static Row row(Asset asset, AssetFile file, StoredFile stored) {
        return new Row(
                file.number,
                asset.href() + "/files/" + stored.key,
                stored.name,
                file.found,
                stored.hex(),
                stored.scan.toString(),
                stored.keptBy,
                stored.keptAt);
    }

    /** How large the largest file may be, for the hint. */
    public String most() {
        return asked.getOrDefault("At most", Size.of(0));
    }
}
