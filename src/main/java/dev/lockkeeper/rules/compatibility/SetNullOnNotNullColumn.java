package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Foreign keys that write NULL where the server refuses it. */
final class SetNullOnNotNullColumn implements Rule {
  private static final String SET_NULL = "SET NULL";

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTable.class, this::table);
    on.constraint(ForeignKey.class, this::added);
    on.operation(SetNotNull.class, this::required);
  }

  private void table(CreateTable create, RuleContext context) {
    for (Constraint constraint : create.constraints()) {
      if (constraint instanceof ForeignKey key) {
        check(create, create.table(), key, key.span(), c -> isRequired(create, c), context);
      }
    }
  }

  private static boolean isRequired(CreateTable create, Identifier column) {
    boolean inKey =
        create.constraints().stream()
            .filter(PrimaryKey.class::isInstance)
            .flatMap(key -> ((PrimaryKey) key).columns().stream())
            .anyMatch(column::sameAs);
    return inKey
        || create.columns().stream()
            .filter(definition -> definition.name().sameAs(column))
            .anyMatch(SetNullOnNotNullColumn::isNotNull);
  }

  private static boolean isNotNull(ColumnDefinition definition) {
    return definition.nullable().filter(nullable -> !nullable).isPresent();
  }

  private void added(AddConstraint add, ForeignKey key, RuleContext context) {
    ObjectName table = add.table().table();
    check(add, table, key, key.span(), column -> isRequired(table, column, context), context);
  }

  private static boolean isRequired(ObjectName table, Identifier column, RuleContext context) {
    return context.before(table).column(column.value()).notNull().holds()
        || context.statement().operations().stream()
            .anyMatch(
                o ->
                    (o instanceof AddColumn add
                            && add.column().name().sameAs(column)
                            && isNotNull(add.column()))
                        || (o instanceof SetNotNull set && set.column().sameAs(column)));
  }

  private void required(SetNotNull set, RuleContext context) {
    ObjectName table = set.table().table();
    for (TableConstraint constraint : context.before(table).foreignKeys()) {
      if (constraint.exists().holds() && constraint.definition() instanceof ForeignKey key) {
        check(set, table, key, set.span(), column -> column.sameAs(set.column()), context);
      }
    }
  }

  private static void check(
      Operation operation,
      ObjectName table,
      ForeignKey key,
      Span span,
      Predicate<Identifier> isRequired,
      RuleContext context) {
    boolean onDelete = key.references().onDelete().filter(SET_NULL::equals).isPresent();
    boolean onUpdate = key.references().onUpdate().filter(SET_NULL::equals).isPresent();
    List<Identifier> some = key.references().onDeleteColumns();
    List<Identifier> written = onDelete && !some.isEmpty() ? some : key.columns();
    Optional<Identifier> column =
        onDelete || onUpdate ? written.stream().filter(isRequired).findFirst() : Optional.empty();
    if (column.isPresent()) {
      Column found = new Column(table, column.get(), key.references().table(), onDelete);
      context.whenTransactionEnds(
          scope -> {
            boolean isMadeGood =
                scope.operations(DropNotNull.class).stream()
                    .filter(drop -> drop.table().table().sql().equals(table.sql()))
                    .anyMatch(drop -> drop.column().sameAs(found.name()));
            if (!isMadeGood) {
              report(operation, span, found, context);
            }
          });
    }
  }

  /** A required column, and the table whose rows it names. */
  private record Column(ObjectName table, Identifier name, ObjectName other, boolean onDelete) {
    String sql() {
      return table.sql() + "." + name.sql();
    }
  }

  private static void report(Operation operation, Span span, Column column, RuleContext context) {
    String what = column.onDelete() ? "DELETE of a row" : "UPDATE of a key";
    String action = column.onDelete() ? "ON DELETE SET NULL" : "ON UPDATE SET NULL";
    Report report =
        context
            .report(
                operation,
                span,
                "every %s of %s that %s names fails: %s writes NULL into a required column"
                    .formatted(what, column.other().sql(), column.sql(), action))
            .on(column.table().sql());
    boolean isSql = context.migration().file().path().endsWith(".sql");
    boolean isKey =
        context
            .before(column.table())
            .primaryKey()
            .filter(key -> key.columns().contains(column.name().value()))
            .isPresent();
    RecipeWriter recipes = context.recipes();
    if (operation instanceof AlterTableOperation
        && !isKey
        && operation instanceof AddConstraint add
        && !add.constraint().common().inline()) {
      Command drop =
          Command.sql(
              SqlText.alter(
                  column.table(), "ALTER COLUMN " + column.name().sql() + " DROP NOT NULL"));
      Command written = Command.asWritten(context.statement());
      report.recipe(
          () ->
              recipes
                  .now(Command.remark("let the column be NULL, as the key wants it"), drop, written)
                  .write());
    } else if (operation instanceof CreateTable create && isSql) {
      optional(create, column.name(), context.statement().span())
          .ifPresent(
              sql ->
                  report.recipe(
                      () ->
                          recipes
                              .now(
                                  Command.remark(column.name().sql() + " may be NULL:"),
                                  Command.sql(sql))
                              .write()));
    }
  }

  /** The statement without the column's NOT NULL. */
  private static Optional<String> optional(CreateTable create, Identifier column, Span statement) {
    return create.columns().stream()
        .filter(definition -> definition.name().sameAs(column))
        .map(ColumnDefinition::span)
        .filter(statement::contains)
        .map(
            span -> {
              String text = statement.text();
              int from = span.start() - statement.start();
              int to = span.end() - statement.start();
              return text.substring(0, from)
                  + text.substring(from, to).replaceAll("(?i)\\s+NOT\\s+NULL\\b", "")
                  + text.substring(to);
            })
        .filter(sql -> !sql.equals(statement.text()))
        .findFirst();
  }
}
