package dev.lockkeeper.effect;

import dev.lockkeeper.operation.Operation;
import java.util.Optional;

/**
 * Why the server would not run a statement.
 *
 * @param reason in words for a person
 * @param cause the operation of the statement that it refuses; absent where it is the statement as
 *     a whole, inside a transaction block
 */
public record Refusal(String reason, Optional<Operation> cause) {}
