package dev.lockkeeper.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as somebody named it.
 *
 * @param text as it was named, for messages
 * @param path where it is; absent for the standard stream, which is named {@code -}
 */
public record NamedFile(String text, Optional<Path> path) {}
