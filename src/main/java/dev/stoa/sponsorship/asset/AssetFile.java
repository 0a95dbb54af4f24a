package dev.stoa.sponsorship.asset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A file that fitted when it was sent, with what was found in it. */
@Entity
@Immutable
public class AssetFile extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long assetId;
    /** From 1. */
    public int number;

    public long fileId;
    public String found;

    static void keep(Asset asset, long file, String found) {
        var kept = new AssetFile();
        kept.assetId = asset.id;
        kept.number = asset.latest;
        kept.fileId = file;
        kept.found = found;
        kept.persist();
    }

    /** The latest first. */
    static List<AssetFile> of(long asset) {
        return list("assetId = ?1 order by number desc", asset);
    }

    static Optional<AssetFile> at(long asset, String key) {
        return find(
                        "select a from AssetFile a join StoredFile f on f.id = a.fileId"
                                + " where a.assetId = ?1 and f.key = ?2",
                        asset,
                        key)
                .firstResultOptional();
    }
}
