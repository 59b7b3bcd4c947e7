package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.UserType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Enum values that a transaction uses before it has committed them. */
final class EnumValueUsedInSameTransaction implements Rule {
  private static final int ALLOWED_IN_TRANSACTION = 12;
  private static final int USABLE_WITH_ITS_TYPE = 17;

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    if (context.scope().transaction().isEmpty()
        || !context.last().target().isAtLeast(ALLOWED_IN_TRANSACTION)) {
      return;
    }
    List<Step> steps = context.scope().allSteps();
    for (int i = 0; i < steps.size(); i++) {
      List<Step> behind =
          steps.subList(Math.max(i + 1, context.scope().earlier().size()), steps.size());
      for (Operation operation : steps.get(i).statement().operations()) {
        if (operation instanceof AddEnumValue add && !isUsableAtOnce(add, steps, context)) {
          check(add, steps.get(i), behind, context);
        }
      }
    }
  }

  private static boolean isUsableAtOnce(
      AddEnumValue add, List<Step> steps, TransactionContext context) {
    return context.last().target().isAtLeast(USABLE_WITH_ITS_TYPE)
        && steps.stream()
            .flatMap(step -> step.statement().operations().stream())
            .anyMatch(
                o ->
                    o instanceof CreateType create && create.name().sql().equals(add.name().sql()));
  }

  private static void check(
      AddEnumValue add, Step adding, List<Step> behind, TransactionContext context) {
    Uses uses = new Uses(add, context.last().before());
    behind.stream()
        .filter(uses::areIn)
        .findFirst()
        .ifPresent(use -> report(add, adding, use, context));
  }

  private static void report(AddEnumValue add, Step adding, Step use, TransactionContext context) {
    RecipeWriter recipes = context.recipes();
    Command command = Command.asWritten(use.statement());
    String slug = "use_" + add.value().replaceAll("\\W+", "_");
    context
        .report(
            use,
            "the server refuses to use '%s' before the transaction that added it to %s has committed"
                .formatted(add.value(), add.name()))
        .on(add.name())
        .withoutLocks()
        .related(List.of(adding.place("'" + add.value() + "' is added here")))
        .plan(() -> recipes.later(slug, command));
  }

  /** Where a value stands for one of the enum. */
  private static final class Uses {
    private final String literal;
    private final Pattern cast;
    private final Schema schema;
    private final Optional<Integer> type;
    private final String typeName;

    Uses(AddEnumValue add, Schema schema) {
      this.literal = "'" + add.value().replace("'", "''") + "'";
      this.typeName = add.name().name().value();
      this.schema = schema;
      this.type = schema.type(add.name()).map(UserType::id);
      this.cast =
          Pattern.compile(
              Pattern.quote(literal)
                  + "\\s*(?:::|AS\\s)\\s*(?:\\w+\\.)?\"?"
                  + Pattern.quote(typeName)
                  + "\\b",
              Pattern.CASE_INSENSITIVE);
    }

    boolean areIn(Step step) {
      String text = step.statement().span().text();
      boolean mentions =
          text.contains(literal) || step.statement().operations().stream().anyMatch(this::mentions);
      return mentions
          && (cast.matcher(text).find()
              || step.statement().operations().stream().anyMatch(this::areIn));
    }

    /** A directive's value does not stand in its text as SQL does. */
    private boolean mentions(Operation operation) {
      return operation instanceof Update update
          && update.set().stream().anyMatch(set -> isIn(set.expression().text()));
    }

    private boolean areIn(Operation operation) {
      if (operation instanceof Update update) {
        return update.set().stream()
                .anyMatch(
                    set ->
                        isIn(set.expression().text())
                            && isOfType(update.table(), set.column().value()))
            || update.where().filter(w -> isCompared(w.text(), update.table())).isPresent();
      } else if (operation instanceof Delete delete) {
        return delete.where().filter(w -> isCompared(w.text(), delete.table())).isPresent();
      } else if (operation instanceof Insert insert) {
        return insert.columns().isEmpty()
            ? columnsOf(insert.table()).stream().anyMatch(c -> isOfType(insert.table(), c))
            : insert.columns().stream().anyMatch(c -> isOfType(insert.table(), c.value()));
      } else if (operation instanceof SetDefault set) {
        return isIn(set.defaultValue().text())
            && isOfType(set.table().table(), set.column().value());
      } else if (operation instanceof AddColumn add) {
        return add.column().type().filter(this::isType).isPresent()
            && add.column().defaultValue().filter(d -> isIn(d.text())).isPresent();
      } else if (operation instanceof AlterColumnType alter) {
        return isType(alter.type()) && alter.using().filter(u -> isIn(u.text())).isPresent();
      } else if (operation instanceof AddConstraint add
          && add.constraint() instanceof Check check) {
        return isCompared(check.expression().text(), add.table().table());
      } else if (operation instanceof CreateIndex create) {
        return create.where().filter(w -> isCompared(w.text(), create.table().table())).isPresent();
      }
      return operation instanceof CreateTable create
          && create.columns().stream().anyMatch(c -> c.type().filter(this::isType).isPresent());
    }

    private boolean isIn(String text) {
      return text.contains(literal);
    }

    private boolean isType(TypeName written) {
      return written.name().equals(typeName);
    }

    /** Whether a condition that holds the value is about a column of the enum. */
    private boolean isCompared(String text, ObjectName table) {
      return isIn(text)
          && (!schema.table(table).areColumnsKnown()
              || columnsOf(table).stream()
                  .anyMatch(
                      c ->
                          Pattern.compile("\\b" + Pattern.quote(c) + "\\b").matcher(text).find()
                              && isOfType(table, c)));
    }

    private List<String> columnsOf(ObjectName table) {
      return schema.table(table).columns().stream().map(c -> c.name()).toList();
    }

    /** A column of which nobody knows the type may be of it. */
    private boolean isOfType(ObjectName name, String column) {
      Table table = schema.table(name);
      boolean known = table.column(column).type().isPresent();
      return known
          ? type.isPresent() && table.column(column).typeId().equals(type)
          : !table.areColumnsKnown();
    }
  }
}
