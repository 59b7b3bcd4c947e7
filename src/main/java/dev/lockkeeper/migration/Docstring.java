package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;

/**
 * The text that a Python module begins with.
 *
 * @param text what it says, decoded
 * @param span the whole literal, quotes included
 */
public record Docstring(TextView text, Span span) {}
