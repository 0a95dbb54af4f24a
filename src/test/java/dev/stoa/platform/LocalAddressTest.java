package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://127.1.2.3",
                "http://[::1]:8080",
                "http://Stoa.LocalHost"
            })
    void localIsWhatOnlyThisMachineCanMean(String url) {
        assertTrue(LocalAddress.isLocal(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oss.example.com",
                "http://localhost.example.com",
                "http://notlocalhost",
                "http://10.0.0.1",
                "http://0.0.0.0",
                "http://127.0.0.1.example.com",
                "http://127.0.0.1@example.com",
                "http://[::2]",
                "mailto:a"
            })
    void whatOthersCanReachIsNotLocal(String url) {
        assertFalse(LocalAddress.isLocal(URI.create(url)));
    }
}
