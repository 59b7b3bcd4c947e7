package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.TableConstraint;
import java.util.Optional;
import java.util.stream.Collectors;

/** References that nothing watches over from now on. */
final class DropForeignKey implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropConstraint.class, this::check);
  }

  private void check(DropConstraint drop, RuleContext context) {
    ObjectName table = drop.table().table();
    Optional<TableConstraint> key =
        drop.name()
            .flatMap(name -> context.before(table).constraint(name.value()))
            .filter(TableConstraint::isForeignKey);
    if (key.isPresent() && !context.isExempt(table)) {
      context.whenTransactionEnds(
          scope -> {
            if (!isReplaced(drop, key.get(), scope)) {
              report(drop, key.get(), context);
            }
          });
    }
  }

  /** Whether the same transaction adds another for one of its columns. */
  private static boolean isReplaced(
      DropConstraint drop, TableConstraint key, TransactionScope scope) {
    String table = drop.table().table().sql();
    return scope.operations(AddConstraint.class).stream()
        .filter(add -> add.table().table().sql().equals(table))
        .filter(add -> add.constraint() instanceof ForeignKey)
        .flatMap(add -> ((ForeignKey) add.constraint()).columns().stream())
        .anyMatch(column -> key.columns().contains(column.value()));
  }

  private static void report(DropConstraint drop, TableConstraint key, RuleContext context) {
    String table = drop.table().table().sql();
    ForeignKey definition = (ForeignKey) key.definition();
    String other = definition.references().table().sql();
    String columns =
        key.columns().stream()
            .map(column -> table + "." + Identifier.quoted(column))
            .collect(Collectors.joining(", "));
    String action =
        definition
            .references()
            .onDelete()
            .filter(does -> does.equals("CASCADE") || does.startsWith("SET"))
            .map(does -> ", and ON DELETE " + does + " no longer does its work")
            .orElse("");
    context
        .report(
            drop,
            "%s may name rows of %s that are not there from now on%s"
                .formatted(columns, other, action))
        .on(table);
  }
}
