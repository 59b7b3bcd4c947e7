package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateRule;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import java.util.Optional;

/**
 * A trigger, policy, rule, extension, schema, statistics object, publication, or anything else with
 * a name.
 *
 * @param schema empty for what lives in no schema
 * @param tableId the id of the table or view that it belongs to
 * @param definition the operation that created it
 */
public record OtherObject(
    int id,
    ObjectKind kind,
    String schema,
    String name,
    Truth exists,
    Optional<Birth> birth,
    Optional<Integer> tableId,
    Optional<Operation> definition)
    implements SchemaObject {
  /** What it says when it is a trigger whose creation was seen. */
  public Optional<CreateTrigger> trigger() {
    return definition.filter(CreateTrigger.class::isInstance).map(CreateTrigger.class::cast);
  }

  /** What it says when it is a policy whose creation was seen. */
  public Optional<CreatePolicy> policy() {
    return definition.filter(CreatePolicy.class::isInstance).map(CreatePolicy.class::cast);
  }

  /** What it says when it is a rule whose creation was seen. */
  public Optional<CreateRule> rule() {
    return definition.filter(CreateRule.class::isInstance).map(CreateRule.class::cast);
  }

  @Override
  public OtherObject named(String nextSchema, String next) {
    return new OtherObject(id, kind, nextSchema, next, exists, birth, tableId, definition);
  }

  @Override
  public OtherObject withExists(Truth next) {
    return new OtherObject(id, kind, schema, name, next, birth, tableId, definition);
  }

  OtherObject withDefinition(Optional<Operation> next) {
    return new OtherObject(id, kind, schema, name, exists, birth, tableId, next);
  }
}
