package dev.lockkeeper.reader.project;

import dev.lockkeeper.source.SourceFile;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param file its text; empty when it could not be read
 * @param unread why it could not be read, in words for a person
 */
record Content(SourceFile file, Optional<String> unread) {}
