package katas.checker.worker;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret between the grader and its worker, and what is sealed with it. Kept in local variables only: a static field could be read. */
final class Key {

    static final int SEAL = 32;

    private final byte[] secret;

    private Key(byte[] secret) {
        this.secret = secret;
    }

    static Key random() {
        byte[] secret = new byte[SEAL];
        new SecureRandom().nextBytes(secret);
        return new Key(secret);
    }

    static Key parse(String hex) {
        return new Key(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(secret);
    }

    /** The secret on both sides, so that nothing can be appended. */
    byte[] seal(long number, byte[] payload) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(secret);
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            sha.update(payload);
            return sha.digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean sealed(long number, byte[] payload, byte[] seal) {
        return MessageDigest.isEqual(seal(number, payload), seal);
    }
}
