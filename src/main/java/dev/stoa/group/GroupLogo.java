package dev.stoa.group;

import dev.stoa.site.Token;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A logo as it is served, at a name that nobody guesses. Former ones are kept, and not served. */
@Entity
public class GroupLogo extends PanacheEntityBase {

    @Id
    public String name;

    public Long groupId;
    public byte[] png;
    public int width;
    public int height;
    public String uploadedBy;
    public Instant uploadedAt;

    /** What a page needs to show it. */
    public record Size(String name, int width, int height) {}

    static GroupLogo keep(long group, Logo logo, String by, Instant at) {
        var kept = new GroupLogo();
        kept.name = Token.random().text();
        kept.groupId = group;
        kept.png = logo.png();
        kept.width = logo.width();
        kept.height = logo.height();
        kept.uploadedBy = by;
        kept.uploadedAt = at;
        kept.persist();
        return kept;
    }

    /** The picture at this name, while it is the logo of a group. */
    public static Optional<byte[]> served(String name) {
        return find("select l.png from GroupLogo l, UserGroup g where l.name = ?1 and g.picture = l.name", name)
                .project(byte[].class)
                .firstResultOptional();
    }

    public static Optional<Size> size(String name) {
        return find("select l.name, l.width, l.height from GroupLogo l where l.name = ?1", name)
                .project(Size.class)
                .firstResultOptional();
    }

    /** The names of a group's logos that are not shown, the latest first. */
    static List<String> former(long group, String shown) {
        return find("select l.name from GroupLogo l where l.groupId = ?1 order by l.uploadedAt desc", group)
                .project(String.class)
                .<String>list()
                .stream()
                .filter(name -> !name.equals(shown))
                .toList();
    }
}
