package dev.lockkeeper.operation;

import java.util.Optional;

/**
 * A storage parameter, a sequence option or another {@code name = value}.
 *
 * @param name in lower case, with its namespace: {@code toast.autovacuum_enabled}
 * @param value as written, absent when only the name was
 */
public record Option(String name, Optional<String> value) {}
