package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.rule.RuleContext;
import java.util.List;

/** What a migration goes on to create in the place of a function. */
final class Replacement {
  private Replacement() {}

  /** Whether a function of a name is created behind the statement. */
  static boolean isCreatedLater(ObjectName name, RuleContext context) {
    return !createdLater(name, context).isEmpty();
  }

  /** The functions of a name that are created behind the statement, in order. */
  static List<CreateFunction> createdLater(ObjectName name, RuleContext context) {
    return context.body().stream()
        .filter(statement -> statement.number() > context.statement().number())
        .flatMap(statement -> statement.operations().stream())
        .filter(CreateFunction.class::isInstance)
        .map(CreateFunction.class::cast)
        .filter(create -> create.name().sql().equals(name.sql()))
        .toList();
  }
}
