package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** New columns of which no COMMENT says what they hold. */
final class ColumnWithoutComment implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      List<NamedColumn> silent =
          NamedColumn.by(operation).stream()
              .filter(column -> !(operation instanceof RenameColumn))
              .filter(column -> !context.options().names("except", column.table(), column.name()))
              .filter(column -> Later.of(context).noneMatch(later -> describes(later, column)))
              .toList();
      if (!silent.isEmpty()) {
        NamedColumn first = silent.get(0);
        List<String> names = silent.stream().map(NamedColumn::name).map(Identifier::sql).toList();
        context
            .report(
                operation,
                first.name().span(),
                names.size() == 1
                    ? "no comment says what %s holds".formatted(first.sql())
                    : "no comments say what %s of %s hold"
                        .formatted(English.list(names), first.table().sql()))
            .on(first.table())
            .alone();
      }
    }
  }

  private static boolean describes(Operation later, NamedColumn column) {
    return later instanceof Comment comment
        && comment.object() == ObjectKind.COLUMN
        && comment.text().filter(text -> !text.isBlank()).isPresent()
        && comment.column().filter(column.name()::sameAs).isPresent()
        && comment.table().filter(t -> t.name().sameAs(column.table().name())).isPresent();
  }
}
