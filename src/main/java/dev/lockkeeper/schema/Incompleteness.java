package dev.lockkeeper.schema;

import dev.lockkeeper.source.Span;

/**
 * Why a history does not tell of everything that the database holds.
 *
 * @param span the first place that shows it
 * @param reason in words for a person: {@code "users was not created before"}
 */
public record Incompleteness(Span span, String reason) {}
