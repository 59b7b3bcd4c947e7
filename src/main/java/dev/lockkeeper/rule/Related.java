package dev.lockkeeper.rule;

import dev.lockkeeper.source.Span;

/**
 * A second place that a finding points at.
 *
 * @param span where
 * @param message what is there, without a final stop: {@code "users is created here"}
 */
public record Related(Span span, String message) {}
