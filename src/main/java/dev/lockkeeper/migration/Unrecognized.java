package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;

/**
 * A part of a statement that was not understood.
 *
 * @param computed whether that is because only the run of the migration knows it: a variable, a
 *     placeholder
 */
public record Unrecognized(Span span, boolean computed) {}
