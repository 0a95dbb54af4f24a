package dev.stoa.sponsorship.money;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One file of rates that was read: who, when, what it was by its SHA-256, and what it changed. */
@Entity
@Immutable
class RateImport extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String file;
    public String sha256;
    public LocalDate firstDay;
    public LocalDate lastDay;
    public int added;
    public int changed;
    public int unchanged;
    public int refused;
    public String enteredBy;
    public Instant enteredAt;

    static List<RateImport> latest(int most) {
        return find("order by id desc").page(0, most).list();
    }
}
