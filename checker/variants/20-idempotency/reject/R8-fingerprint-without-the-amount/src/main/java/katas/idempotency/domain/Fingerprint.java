package katas.idempotency.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import katas.idempotency.api.ChargeRequest;

/** Tells requests apart by all that makes them different, in 64 characters. */
public final class Fingerprint {

    private Fingerprint() {
    }

    public static String of(ChargeRequest request) {
        String all = String.join("\n", request.orderId(), request.currency());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
