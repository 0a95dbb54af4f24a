package dev.stoa.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.StoaConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnersTest {

    @Test
    void blanksBetweenNamesAreNoPartOfThem() {
        Owners owners = new Owners(new SmallRyeConfigBuilder()
                .withMapping(StoaConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("stoa.github.orgs", "music, Strings ,"), "test", 100))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(StoaConfig.class));
        assertEquals(List.of("music", "Strings"), owners.names());
        assertTrue(owners.follow("strings"));
        assertFalse(owners.follow("string"));
    }
}
