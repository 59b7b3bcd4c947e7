package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.List;
import java.util.Optional;

/** What to ask a PostgreSQL before a migration. */
final class Checks {
  private final Before before;
  private final Queries queries;

  private Checks(Passage passage) {
    this.before = new Before(passage);
    this.queries = new Queries(before);
  }

  /** The checks, in the order of the steps that they are for. */
  static List<Check> of(Passage passage) {
    Checks checks = new Checks(passage);
    for (Ran ran : passage.up()) {
      ran.operations().forEach(operation -> checks.add(operation, ran));
    }
    return checks.queries.all();
  }

  private void add(Operation operation, Ran at) {
    ConstraintChecks constraints = new ConstraintChecks(before, queries, at);
    if (operation instanceof SetNotNull set) {
      Table now = at.before().table(set.table());
      if (!at.before().columnProvenNotNull(now, set.column().value()).holds()) {
        before
            .table(set.table().table(), at)
            .ifPresent(then -> constraints.nulls(then, set.column().value()));
      }
    } else if (operation instanceof AddColumn add) {
      emptyTable(add, at);
    } else if (operation instanceof AlterColumnType change && change.using().isEmpty()) {
      misfits(change, at);
    } else if (operation instanceof AddConstraint add) {
      if (!add.constraint().common().notValid() && !add.constraint().common().inline()) {
        ObjectName table = add.table().table();
        String name = at.before().constraintName(table, add.constraint());
        constraints.add(table, name, add.constraint());
      }
    } else if (operation instanceof ValidateConstraint validate) {
      at.before()
          .table(validate.table())
          .constraint(validate.name().value())
          .ifPresent(c -> constraints.add(validate.table().table(), c.name(), c.definition()));
    } else if (operation instanceof CreateIndex create) {
      constraints.add(create);
      invalidIndexes(create, at);
    } else if (operation instanceof DropColumn drop) {
      lostValues(drop, at);
    } else if (operation instanceof DropTable drop) {
      before
          .table(drop.table(), at)
          .ifPresent(
              then ->
                  queries.tell("rows that go with " + then.sql(), ViolatingRows.count(then, "")));
    } else if (operation instanceof Update update && update.from().isEmpty()) {
      touched(update.table(), update.where(), "changes", at);
    } else if (operation instanceof Delete delete && delete.using().isEmpty()) {
      touched(delete.table(), delete.where(), "deletes", at);
    }
  }

  private void emptyTable(AddColumn add, Ran at) {
    ColumnDefinition column = add.column();
    Schema after = at.after();
    boolean needsValue =
        column.nullable().filter(nullable -> !nullable).isPresent()
            && after.table(add.table()).column(column.name().value()).hasDefault().fails()
            && column.identity().isEmpty()
            && column.generated().isEmpty()
            && column.type().filter(type -> after.type(type).isEmpty()).isPresent();
    if (needsValue) {
      before
          .table(add.table().table(), at)
          .ifPresent(
              then ->
                  queries.refuse(
                      "rows of %s, which have no value for %s".formatted(then.sql(), column.name()),
                      then,
                      at,
                      ViolatingRows.any(then)));
    }
  }

  private void misfits(AlterColumnType change, Ran at) {
    String column = change.column().value();
    Optional<Table> then =
        before
            .table(change.table().table(), at)
            .filter(table -> before.has(table, List.of(column)));
    then.flatMap(table -> at.before().table(change.table()).column(column).type())
        .flatMap(from -> Misfits.condition(change.column().sql(), from, change.type()))
        .ifPresent(
            condition ->
                queries.refuse(
                    "rows of %s whose %s does not fit %s"
                        .formatted(then.get().sql(), change.column(), change.type().sql()),
                    then.get(),
                    at,
                    ViolatingRows.meeting(then.get(), condition)));
  }

  private void invalidIndexes(CreateIndex create, Ran at) {
    if (create.concurrently()) {
      before
          .table(create.table().table(), at)
          .ifPresent(
              then ->
                  queries.mustBeEmpty(
                      "invalid indexes of %s, left by a build that failed".formatted(then.sql()),
                      InvalidIndexes.of(then)));
    }
  }

  private void lostValues(DropColumn drop, Ran at) {
    String column = drop.column().value();
    before
        .table(drop.table().table(), at)
        .filter(then -> before.has(then, List.of(column)))
        .ifPresent(
            then ->
                queries.tell(
                    "values that go with %s.%s".formatted(then.sql(), drop.column()),
                    ViolatingRows.count(then, Identifier.quoted(column) + " IS NOT NULL")));
  }

  private void touched(ObjectName table, Optional<Expression> where, String does, Ran at) {
    if (where.isEmpty() || before.canAsk(where.get())) {
      before
          .table(table, at)
          .ifPresent(
              then ->
                  queries.tell(
                      "rows of %s that step %d %s".formatted(then.sql(), at.number(), does),
                      ViolatingRows.count(then, where.map(Expression::text).orElse(""))));
    }
  }
}
