package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.RuleContext;
import java.util.stream.Stream;

/** What the same body does behind a statement. */
final class Later {
  private Later() {}

  static Stream<Operation> of(RuleContext context) {
    return context.body().stream()
        .filter(statement -> statement.number() > context.statement().number())
        .flatMap(statement -> statement.operations().stream());
  }
}
