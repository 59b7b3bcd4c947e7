package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;

/**
 * A query inside a statement, kept as text until a rule needs the names inside.
 *
 * @param text the SQL as written
 * @param span where it stands
 */
public record Query(String text, Span span) {}
