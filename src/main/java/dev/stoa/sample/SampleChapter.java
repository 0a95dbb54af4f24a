package dev.stoa.sample;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A part of the sample world that is told to its end. */
@Entity
class SampleChapter extends PanacheEntityBase {

    @Id
    String name;

    Instant toldAt;

    static boolean isTold(String name) {
        return findByIdOptional(name).isPresent();
    }

    static void told(String name, Instant at) {
        var chapter = new SampleChapter();
        chapter.name = name;
        chapter.toldAt = at;
        chapter.persist();
    }
}
