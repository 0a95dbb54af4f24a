package dev.stoa.sponsorship.asset;

import dev.stoa.sponsorship.asset.Wish.Colour;
import dev.stoa.sponsorship.asset.Wish.Drawing;
import dev.stoa.sponsorship.asset.Wish.Fit;
import dev.stoa.sponsorship.asset.Wish.Unit;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file that an organiser asks for. */
@Entity
public class Asset extends PanacheEntityBase {

    /** As the trail knows it. */
    static final String SUBJECT = "asset";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long sponsorshipId;
    public String title;
    String formats;

    @Enumerated(EnumType.STRING)
    Drawing drawing;

    BigDecimal width;
    BigDecimal height;

    @Enumerated(EnumType.STRING)
    Unit unit;

    @Enumerated(EnumType.STRING)
    Fit fit;

    Integer dpi;

    @Enumerated(EnumType.STRING)
    Colour colour;

    long mostBytes;
    String note;
    public String createdBy;
    public Instant createdAt;
    public boolean sample;
    /** The number of the latest file that fitted; 0 before there is one. */
    public int latest;

    @Version
    public int version;

    static Asset begin(long sponsorship, Spec spec, Actor by, Instant at) {
        var asset = new Asset();
        asset.sponsorshipId = sponsorship;
        asset.createdBy = by.name();
        asset.createdAt = at;
        asset.ask(spec);
        asset.persist();
        return asset;
    }

    void ask(Spec spec) {
        title = spec.title();
        formats = spec.formats().stream().map(Format::name).collect(Collectors.joining(","));
        drawing = spec.drawing();
        width = decimal(spec.width());
        height = decimal(spec.height());
        unit = spec.unit();
        fit = spec.fit();
        dpi = spec.dpi();
        colour = spec.colour();
        mostBytes = spec.mostBytes();
        note = spec.note();
    }

    Spec spec() {
        return new Spec(
                title,
                Arrays.stream(formats.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Format::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                drawing,
                width == null ? null : width.doubleValue(),
                height == null ? null : height.doubleValue(),
                unit,
                fit,
                dpi,
                colour,
                mostBytes,
                note);
    }

    private static BigDecimal decimal(Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** All of a sponsorship, oldest first. */
    static List<Asset> of(long sponsorship) {
        return list("sponsorshipId = ?1 order by id", sponsorship);
    }

    /** One of this sponsorship; one of another is none. */
    static Optional<Asset> one(long sponsorship, long id) {
        return find("id = ?1 and sponsorshipId = ?2", id, sponsorship).firstResultOptional();
    }

    static Optional<Asset> toChange(long sponsorship, long id) {
        return find("id = ?1 and sponsorshipId = ?2", id, sponsorship)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    String href() {
        return "/admin/sponsorships/" + sponsorshipId + "/assets/" + id;
    }
}
