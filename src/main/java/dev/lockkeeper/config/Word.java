package dev.lockkeeper.config;

/**
 * One value as it was written.
 *
 * @param text never blank
 * @param origin where it stands
 */
public record Word(String text, Origin origin) {}
