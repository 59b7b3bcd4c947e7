package dev.lockkeeper.config;

/**
 * A value that a key has, and where it comes from.
 *
 * @param value what was understood
 * @param origin where it was written
 */
public record Held<T>(T value, Origin origin) {}
