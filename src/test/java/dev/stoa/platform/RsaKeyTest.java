package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RsaKeyTest {

    /** What stands before the PKCS#1 key in a PKCS#8 key of 2048 bits. */
    private static final int HEADER = 26;

    @TempDir
    Path folder;

    @Test
    void gitHubsFormAndTheNewerOneOnOneLineOrManyOrInAFileAreTheSameKey() throws Exception {
        RSAPrivateKey key = (RSAPrivateKey) key("RSA", 2048);
        byte[] pkcs8 = key.getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, HEADER, pkcs8.length);
        for (String text : List.of(pem("PRIVATE KEY", pkcs8), pem("RSA PRIVATE KEY", pkcs1))) {
            assertEquals(key, RsaKey.of(text));
            assertEquals(key, RsaKey.of(text.strip()));
            assertEquals(key, RsaKey.of(text.replace("\n", "\\n")));
            assertEquals(key, RsaKey.of(text.replace("\n", "\r\n")));
            Path file = Files.writeString(folder.resolve("app.pem"), text);
            assertEquals(key, RsaKey.of(file.toString()));
        }
    }

    @Test
    void whatIsNoSuchKeyIsRefusedWithoutBeingShown() throws Exception {
        String good = pem("PRIVATE KEY", key("RSA", 2048).getEncoded());
        for (String bad : List.of(
                "ghp_notAKey",
                folder.resolve("missing.pem").toString(),
                folder.toString(),
                "no\0path",
                pem("PRIVATE KEY", key("EC", 256).getEncoded()),
                pem("PRIVATE KEY", key("RSA", 1024).getEncoded()),
                pem("RSA PRIVATE KEY", new byte[300]),
                good.replace("PRIVATE", "PUBLIC"),
                good.substring(0, good.length() / 2),
                good + good)) {
            var refused = assertThrows(IllegalArgumentException.class, () -> RsaKey.of(bad), bad);
            assertFalse(refused.getMessage().contains(bad.substring(0, 5)), refused.getMessage());
            assertEquals(null, refused.getCause());
        }
        assertTrue(RsaKey.isOne(good));
    }

    private static Key key(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair().getPrivate();
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }
}
