package dev.lockkeeper.source;

/**
 * A change of text: what stands at {@code span} gives way to {@code replacement}.
 *
 * @param span what goes; empty to insert
 * @param replacement what comes; empty to delete
 */
public record Edit(Span span, String replacement) {}
