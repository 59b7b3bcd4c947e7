package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes of the running release that repeat what may stand only once from now on. */
final class AddUniqueMayReject implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.constraint(Unique.class, this::constraint);
    on.operation(CreateIndex.class, this::index);
  }

  private void constraint(AddConstraint add, Unique unique, RuleContext context) {
    if (unique.usingIndex().isEmpty()) {
      check(add, add.table().table(), unique.columns(), SqlText.list(unique.columns()), context);
    }
  }

  private void index(CreateIndex create, RuleContext context) {
    boolean isThere =
        create.ifNotExists()
            && create
                .name()
                .map(name -> new ObjectName(create.table().table().schema(), name))
                .flatMap(context.before()::index)
                .filter(index -> index.exists().holds())
                .isPresent();
    boolean ofView =
        context
            .before()
            .relation(create.table().table())
            .filter(View.class::isInstance)
            .isPresent();
    if (create.unique() && !isThere && !ofView) {
      List<Identifier> columns =
          create.columns().stream().flatMap(element -> element.column().stream()).toList();
      boolean plain = columns.size() == create.columns().size() && create.where().isEmpty();
      check(
          create,
          create.table().table(),
          plain ? columns : List.of(),
          SqlText.elements(create.columns())
              + create.where().map(where -> " WHERE " + where.text()).orElse(""),
          context);
    }
  }

  /**
   * @param columns the columns; empty where they are not all that counts
   */
  private static void check(
      Operation operation,
      ObjectName name,
      List<Identifier> columns,
      String words,
      RuleContext context) {
    Table table = context.before(name);
    boolean isNew = columns.stream().anyMatch(column -> isNew(column, table, context));
    if (!context.isExempt(name) && !isNew && !isUnique(table, columns, context)) {
      boolean isKnown =
          columns.stream().allMatch(column -> table.column(column.value()).exists().holds());
      context
          .report(
              operation,
              "writes of the running release that repeat a value of %s (%s) fail from now on%s"
                  .formatted(
                      name.sql(),
                      words,
                      isKnown ? "" : ", unless a key that is not known refuses them already"))
          .on(name.sql());
    }
  }

  private static boolean isNew(Identifier column, Table table, RuleContext context) {
    return context.isNew(table.column(column.value()))
        || context.statement().operations().stream()
            .anyMatch(o -> o instanceof AddColumn add && add.column().name().sameAs(column));
  }

  /** Whether a key of some of the columns already refuses what repeats them. */
  private static boolean isUnique(Table table, List<Identifier> columns, RuleContext context) {
    Set<String> names = columns.stream().map(Identifier::value).collect(Collectors.toSet());
    return context.before().indexesOf(table).stream()
        .filter(index -> index.unique() && index.exists().holds() && index.valid().holds())
        .filter(index -> !index.isPartial() && !index.hasExpression())
        .map(Index::columns)
        .anyMatch(names::containsAll);
  }
}
