package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/**
 * A column as a class or a table declares it.
 *
 * @param attribute what the code calls it
 * @param column the call of {@code sqlalchemy.Column} that it comes to, its name first
 * @param typeKnown whether the type that stands there is the one it has
 * @param nullabilityKnown likewise whether it may be NULL
 * @param references the column that gives it its type, {@code table.column}, where nothing else
 *     does
 * @param place where it is declared
 */
record Declaration(
    String attribute,
    Invocation column,
    boolean typeKnown,
    boolean nullabilityKnown,
    Optional<String> references,
    Span place) {}
