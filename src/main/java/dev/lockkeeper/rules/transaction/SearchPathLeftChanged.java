package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation.ResetParameter;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Set;

/** Search paths that last into the migrations behind. */
final class SearchPathLeftChanged implements Rule {
  private static final String PARAMETER = "search_path";

  /** What connections mostly come with. */
  private static final Set<String> USUAL = Set.of("public", "$user");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(SetParameter.class, this::check);
  }

  private void check(SetParameter set, RuleContext context) {
    if (!set.name().equals(PARAMETER)
        || set.local()
        || !keepsConnection(context.migration().tool())
        || isUsual(set)
        || isSetBehind(context)) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    boolean empty = set.value().stream().allMatch(String::isBlank);
    context
        .report(
            set,
            empty
                ? "search_path stays empty in the migrations that run behind this one on the same"
                    + " connection: names without a schema find nothing there"
                : "search_path stays %s in the migrations that run behind this one on the same connection, and only there"
                    .formatted(String.join(", ", set.value())))
        .severity(empty ? Severity.WARNING : Severity.NOTE)
        .plan(
            () ->
                recipes.now(Command.remark("at the end"), Command.harmless("RESET " + PARAMETER)));
  }

  private static boolean isUsual(SetParameter set) {
    return !set.value().isEmpty() && USUAL.containsAll(set.value());
  }

  private static boolean isSetBehind(RuleContext context) {
    return context.body().stream()
        .filter(statement -> statement.number() > context.statement().number())
        .map(Statement::operations)
        .anyMatch(operations -> operations.stream().anyMatch(SearchPathLeftChanged::sets));
  }

  private static boolean sets(Operation operation) {
    return (operation instanceof SetParameter set && !set.local() && set.name().equals(PARAMETER))
        || (operation instanceof ResetParameter reset
            && reset.name().filter(name -> !name.equals(PARAMETER)).isEmpty());
  }

  private static boolean keepsConnection(Tool tool) {
    return switch (tool) {
      case ALEMBIC, GOLANG_MIGRATE, DBMATE, GOOSE -> true;
      case FLYWAY, PRISMA, PLAIN -> false;
    };
  }
}
