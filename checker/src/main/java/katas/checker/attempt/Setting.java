package katas.checker.attempt;

import java.time.Duration;
import java.util.List;

/**
 * What was agreed on at the beginning of an attempt.
 *
 * @param katas        the slugs of its katas, in their order
 * @param limitSeconds how long there is for all of them together
 * @param seed         the same seed, the same pick
 * @param folder       where it is worked on, named from the root of the repository: a folder with one folder for each kata. {@code katas} when
 *                     in place; empty when it was handed out and came back
 * @param jdk          the version of Java
 * @param kit          the version of the kit
 * @param os           the system
 */
public record Setting(List<String> katas, long limitSeconds, long seed, String folder, String jdk, String kit, String os) {

    private static final String KIT = "1.0";

    /** On this machine. */
    public static Setting here(List<String> katas, Duration limit, long seed, String folder) {
        return new Setting(katas, limit.toSeconds(), seed, folder, Runtime.version().toString(), KIT, System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    public Duration limit() {
        return Duration.ofSeconds(limitSeconds);
    }
}
