package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;

/**
 * A comment in a migration's file; suppressions stand in them.
 *
 * @param text what it says, without the marks that make it a comment
 * @param span the whole comment, marks included
 */
public record SourceComment(String text, Span span) {}
