package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Directive.DeclaredEnum;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;

/** Columns of an enum whose type nothing creates: only {@code create_table} does it by itself. */
final class EnumTypeNeverCreated implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(
        AddColumn.class,
        (add, context) ->
            add.column()
                .type()
                .ifPresent(
                    type -> check(add, add.table().table(), add.column().name(), type, context)));
    on.operation(
        AlterColumnType.class,
        (change, context) ->
            check(change, change.table().table(), change.column(), change.type(), context));
  }

  private static void check(
      Operation operation,
      ObjectName table,
      Identifier column,
      TypeName type,
      RuleContext context) {
    Optional<DeclaredEnum> declared = context.declared(column).flatMap(each -> each.enumeration());
    boolean isThere =
        context.before().type(type).filter(found -> !found.exists().fails()).isPresent();
    if (declared.isEmpty()
        || isThere
        || context.statement().conditional()
        || !context.before().isHistoryComplete().holds()) {
      return;
    }
    String text = declared.get().span().text();
    String directive = context.statement().span().text();
    context
        .report(
            operation,
            declared.get().span(),
            "the server refuses this: no type %s is there, and %s creates none"
                .formatted(type.sql(), context.directive().orElseThrow().name()))
        .on(table)
        .withoutLocks()
        .recipe(
            () ->
                new Recipe(
                    Recipe.Language.PYTHON,
                    List.of(
                        new Recipe.Step(
                            Optional.empty(), text + ".create(op.get_bind())\n" + directive))));
  }
}
