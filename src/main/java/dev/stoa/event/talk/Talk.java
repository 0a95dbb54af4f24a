package dev.stoa.event.talk;

import dev.stoa.site.SearchText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A talk at one edition of a conference or one date of a meetup. Its address stays for good. */
@Entity
public class Talk extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;
    public String title;

    /** Markdown; empty where there is none. */
    @Column(name = "abstract")
    public String summary;

    /** BCP 47, or null. */
    public String language;

    public String videoUrl;
    public String slidesUrl;
    public Long editionId;
    public Long occurrenceId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "talk_speaker", joinColumns = @JoinColumn(name = "talk_id"))
    @OrderColumn(name = "position")
    public List<Speaker> speakers = new ArrayList<>();

    /** Visitors see it. */
    public boolean shown;

    public boolean sample;
    public Instant changedAt;
    String searchable;

    @Version
    public int version;

    static Optional<Talk> byId(long id) {
        return findByIdOptional(id);
    }

    /** Locked until the transaction ends. */
    static Optional<Talk> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static boolean isTaken(String slug) {
        return count("slug", slug) > 0;
    }

    TalkFacts facts() {
        return new TalkFacts(
                title,
                summary,
                language,
                videoUrl,
                slidesUrl,
                editionId,
                occurrenceId,
                List.copyOf(topics),
                List.copyOf(speakers),
                shown);
    }

    void take(TalkFacts facts, Instant now) {
        title = facts.title();
        summary = facts.summary();
        language = facts.language();
        videoUrl = facts.video();
        slidesUrl = facts.slides();
        editionId = facts.edition();
        occurrenceId = facts.occurrence();
        topics = new ArrayList<>(facts.topics());
        if (!speakers.equals(facts.speakers())) {
            speakers.clear();
            speakers.addAll(facts.speakers());
        }
        shown = facts.shown();
        changedAt = now;
    }

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable = SearchText.of(title, String.join(" ", topics));
    }
}
