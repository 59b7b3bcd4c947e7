package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.stream.Collectors;

/** SET LOCAL where it has no effect. */
final class SetLocalWithoutTransaction implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(SetParameter.class, this::check);
  }

  private void check(SetParameter set, RuleContext context) {
    if (!set.local() || context.statement().transaction().isPresent()) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    String value =
        set.value().stream()
            .map(part -> "'" + part.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    context
        .report(
            set,
            "%s stays as it was: SET LOCAL does nothing where no transaction is open"
                .formatted(set.name()))
        .plan(() -> recipes.now(Command.harmless("SET %s = %s".formatted(set.name(), value))));
  }
}
