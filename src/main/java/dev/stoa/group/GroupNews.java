package dev.stoa.group;

import java.time.Instant;
import java.util.List;

/**
 * A group that visitors see, and since when: the view {@code group_news} (V153).
 *
 * @param since the epoch where nothing tells
 */
public record GroupNews(String slug, String name, String city, String country, boolean sample, Instant since) {

    /** The latest first. */
    public static List<GroupNews> latest(int most) {
        return UserGroup.getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(
                        "select slug, name, city, country, sample, since from group_news order by since desc, slug limit :most",
                        Object[].class)
                .setParameter("most", most)
                .list()
                .stream()
                .map(row -> new GroupNews(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4], (Instant)
                                row[5]))
                .toList();
    }
}
