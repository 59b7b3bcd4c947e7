package dev.lockkeeper.rule.refusal;

import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/**
 * An operation that the server would not run.
 *
 * @param operation the operation
 * @param span the part of it that the server would name
 * @param reason why, as a clause: {@code users has no column emial}
 * @param relation the relation that it is about, as SQL prints it
 * @param related where the cause stands
 */
public record Refused(
    Operation operation,
    Span span,
    String reason,
    Optional<String> relation,
    Optional<Related> related) {}
