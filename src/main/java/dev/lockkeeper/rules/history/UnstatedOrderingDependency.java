package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Birth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Revisions that use a table of a branch which they do not say they come after. */
final class UnstatedOrderingDependency implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    if (context.migration().revision().isEmpty() || context.direction() == Direction.DOWN) {
      return;
    }
    for (Operation operation : context.statement().operations()) {
      for (ObjectName table : used(operation)) {
        Optional<Birth> birth = context.before().relation(table).flatMap(found -> found.birth());
        if (birth.isPresent() && !comesBefore(birth.get().migration(), context)) {
          context
              .report(
                  operation,
                  "%s is created by %s, which %s does not say it comes after: another order of the branches fails here"
                      .formatted(
                          table.sql(), birth.get().migration().id(), context.migration().id()))
              .on(table)
              .withoutLocks()
              .related(
                  Optional.of(new Related(birth.get().span(), table.sql() + " is created here")));
          return;
        }
      }
    }
  }

  private static boolean comesBefore(Migration other, RuleContext context) {
    RevisionGraph graph = RevisionGraph.of(context.history().migrations());
    return other.revision().isEmpty()
        || graph.ancestry(List.of(context.migration()), true).stream()
            .anyMatch(each -> each.file().equals(other.file()));
  }

  private static List<ObjectName> used(Operation operation) {
    List<ObjectName> used = new ArrayList<>();
    if (operation instanceof AlterTableOperation alter) {
      used.add(alter.table().table());
    } else if (operation instanceof CreateIndex index) {
      used.add(index.table().table());
    } else if (operation instanceof DropTable drop) {
      used.add(drop.table());
    }
    List<Constraint> constraints =
        operation instanceof AddConstraint add
            ? List.of(add.constraint())
            : operation instanceof CreateTable create ? create.constraints() : List.of();
    for (Constraint constraint : constraints) {
      if (constraint instanceof ForeignKey key) {
        used.add(key.references().table());
      }
    }
    return used;
  }
}
