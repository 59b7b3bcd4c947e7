package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import java.util.Optional;

/**
 * A function or procedure.
 *
 * @param definition as it was created or last replaced
 */
public record Routine(
    int id,
    String schema,
    String name,
    Truth exists,
    Optional<Birth> birth,
    CreateFunction definition)
    implements SchemaObject {
  @Override
  public ObjectKind kind() {
    return definition.object();
  }

  /** {@code IMMUTABLE}, {@code STABLE} or {@code VOLATILE}; VOLATILE is what the server assumes. */
  public String volatility() {
    return definition.volatility().orElse("VOLATILE");
  }

  /** The types of its input arguments, without names, modes and defaults: {@code integer,text}. */
  public String signature() {
    return Signature.of(definition.arguments());
  }

  /** Likewise of one that is about to be created. */
  public static String signature(CreateFunction create) {
    return Signature.of(create.arguments());
  }

  @Override
  public Routine named(String nextSchema, String next) {
    return new Routine(id, nextSchema, next, exists, birth, definition);
  }

  @Override
  public Routine withExists(Truth next) {
    return new Routine(id, schema, name, next, birth, definition);
  }

  Routine withDefinition(CreateFunction next) {
    return new Routine(id, schema, name, exists, birth, next);
  }
}
