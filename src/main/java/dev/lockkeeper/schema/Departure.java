package dev.lockkeeper.schema;

import dev.lockkeeper.source.Span;
import java.util.Optional;

/**
 * How something left its name.
 *
 * @param span the operation that dropped or renamed it; absent when a session's end did
 * @param newName its name from then on, as SQL prints it; absent when it was dropped
 */
public record Departure(Optional<Span> span, Optional<String> newName) {}
