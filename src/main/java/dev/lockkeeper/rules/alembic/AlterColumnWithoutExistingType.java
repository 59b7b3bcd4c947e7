package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns that MySQL writes anew, from what {@code alter_column} was told of them alone. */
final class AlterColumnWithoutExistingType implements Rule {
  private static final List<String> REWRITING =
      List.of("type_", "nullable", "new_column_name", "name", "autoincrement", "comment");

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    Optional<Directive> directive =
        context.directive().filter(sent -> sent.name().equals("alter_column"));
    boolean isFirst =
        context.body().stream()
            .filter(other -> other.span().equals(context.statement().span()))
            .findFirst()
            .map(Statement::number)
            .filter(number -> number == context.statement().number())
            .isPresent();
    if (directive.isPresent()
        && isFirst
        && REWRITING.stream().anyMatch(each -> directive.get().argument(each).isPresent())) {
      check(directive.get(), context);
    }
  }

  private static void check(Directive directive, RuleContext context) {
    if (!directive.gives("type_") && !directive.gives("existing_type")) {
      report(
          "Alembic raises a CommandError without existing_type: MySQL changes a column only as a"
              + " whole",
          directive,
          context);
      return;
    }
    List<String> lost = new ArrayList<>();
    if (isUntold(directive, "nullable", "existing_nullable")) {
      lost.add("NOT NULL");
    }
    if (isUntold(directive, "server_default", "existing_server_default")) {
      lost.add("its DEFAULT");
    }
    if (lost.contains("NOT NULL")) {
      report(
          "MySQL writes the column anew: it loses %s, if it has that"
              .formatted(String.join(" and ", lost)),
          directive,
          context);
    }
  }

  private static boolean isUntold(Directive directive, String changed, String existing) {
    return Stream.of(changed, existing).noneMatch(name -> directive.argument(name).isPresent());
  }

  private static void report(String message, Directive directive, RuleContext context) {
    context.report(directive.span(), message).withoutLocks();
  }
}
