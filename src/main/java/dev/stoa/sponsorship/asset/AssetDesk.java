package dev.stoa.sponsorship.asset;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.StoredFile;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/** Every write to an asset: one method, one transaction, with the trail that belongs to it. */
@ApplicationScoped
public class AssetDesk {

    @Inject
    Clock clock;

    /** @return its address */
    @Transactional
    public String begin(long sponsorship, Spec spec, Actor by) {
        return begin(sponsorship, spec, false, by, clock.instant()).href();
    }

    /** The same in the caller's transaction; the sample world is told with days of its own. */
    Asset begin(long sponsorship, Spec spec, boolean sample, Actor by, Instant at) {
        Sponsorship.findByIdOptional(sponsorship).orElseThrow(NotFoundException::new);
        var asset = Asset.begin(sponsorship, spec, by, at);
        asset.sample = sample;
        say(asset, "Asked for", null, spec.words(), by, at);
        return asset;
    }

    /** @throws Outdated when somebody saved in between */
    @Transactional
    public void revise(long sponsorship, long id, int seen, Spec spec, Actor by) {
        var asset = Asset.toChange(sponsorship, id).orElseThrow(NotFoundException::new);
        if (asset.version != seen) {
            throw new Outdated();
        }
        Change.keep(Asset.SUBJECT, id, asset.spec().byLabel(), spec.byLabel(), by, clock.instant());
        asset.ask(spec);
    }

    /**
     * Keeps a file that fits.
     *
     * @throws Outdated where by now something else is asked for, which nobody has compared it with
     */
    @Transactional
    public void keep(long sponsorship, long id, Spec compared, Checked file, Measured found, Actor by) {
        var asset = Asset.toChange(sponsorship, id).orElseThrow(NotFoundException::new);
        if (!asset.spec().equals(compared)) {
            throw new Outdated();
        }
        var now = clock.instant();
        var kept = StoredFile.keep(file, by, now);
        asset.latest++;
        AssetFile.keep(asset, kept.id, found.words());
        say(
                asset,
                "File",
                asset.latest == 1 ? null : Integer.toString(asset.latest - 1),
                "%d: %s, %s, SHA-256 %s".formatted(asset.latest, kept.name, found.words(), kept.hex()),
                by,
                now);
    }

    /** Hands a file out, and keeps in the trail who had it. */
    @Transactional
    public StoredFile read(long sponsorship, long id, String key, Actor by) {
        var asset = Asset.one(sponsorship, id).orElseThrow(NotFoundException::new);
        var file = AssetFile.at(id, key).orElseThrow(NotFoundException::new);
        say(asset, "Download", null, "file " + file.number, by, clock.instant());
        return StoredFile.byId(file.fileId);
    }

    private static void say(Asset asset, String what, String from, String to, Actor by, Instant at) {
        Change.keep(Asset.SUBJECT, asset.id, Collections.singletonMap(what, from), Map.of(what, to), by, at);
    }
}
