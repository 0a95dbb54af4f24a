package dev.stoa.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private RSA key as operators have it: PEM text or the path of such a file, in PKCS#1 as GitHub hands it out or in PKCS#8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5208#section-5">RFC 5208: PKCS#8</a>
 */
public final class RsaKey {

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----\\s*");

    /** Version 0, and the algorithm rsaEncryption without parameters: what PKCS#8 writes before a key of PKCS#1. */
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final int LEAST_BITS = 2048;

    private RsaKey() {}

    /** @throws IllegalArgumentException if it is none, or too short to sign with RS256; the message does not show it */
    public static RSAPrivateKey of(String setting) {
        try {
            String text = setting.contains("-----BEGIN") ? setting : Files.readString(Path.of(setting.strip()));
            Matcher pem = PEM.matcher(text.strip().replace("\\n", "\n"));
            if (!pem.matches()) {
                throw new IllegalArgumentException("No PEM text of a private RSA key");
            }
            byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
            return key(pem.group(1) == null ? der : pkcs8(der));
        } catch (IOException | GeneralSecurityException | InvalidPathException problem) {
            // Without the cause: it may quote what it could not read.
            throw new IllegalArgumentException("No readable private RSA key");
        }
    }

    static boolean isOne(String setting) {
        return of(setting) != null;
    }

    private static RSAPrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        RSAPrivateKey key =
                (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        if (key.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("The RSA key is shorter than 2048 bits");
        }
        return key;
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA);
        content.writeBytes(der(OCTET_STRING, pkcs1));
        return der(SEQUENCE, content.toByteArray());
    }

    /** Tag, length in two bytes (a key has between 256 and 65,535), content. */
    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.writeBytes(new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length});
        der.writeBytes(content);
        return der.toByteArray();
    }
}
