package katas.checker.pack;

import java.nio.file.Path;

/**
 * Somebody whose answer is to be judged.
 *
 * @param name what the folder or the zip is called, without control characters
 * @param path the folder or the zip
 */
public record Candidate(String name, Path path) {
}
