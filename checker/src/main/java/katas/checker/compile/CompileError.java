package katas.checker.compile;

import java.nio.file.Path;

/**
 * What the compiler has against a source file.
 *
 * @param file       the file; null when the complaint is about none
 * @param line       its line, 0 when unknown
 * @param column     where in the line, from 1, 0 when unknown
 * @param sourceLine the text of that line, empty when unknown
 * @param message    the compiler's words
 */
public record CompileError(Path file, long line, long column, String sourceLine, String message) {
}
