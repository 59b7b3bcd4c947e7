package dev.lockkeeper.model;

import dev.lockkeeper.source.Span;

/**
 * A place where an application changes the schema by itself.
 *
 * @param span the call that does it
 * @param what what it calls or says, short enough for a message
 */
public record OutsideChange(Span span, String what) {}
