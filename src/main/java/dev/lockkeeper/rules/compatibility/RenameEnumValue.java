package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.TypeOperation;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Schema.ColumnUse;
import dev.lockkeeper.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of an enum that the running release still writes and reads under their old name. */
final class RenameEnumValue implements Rule {
  /** ADD VALUE may run in a transaction from here on (release notes of PostgreSQL 12). */
  private static final int IN_TRANSACTION = 12;

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TypeOperation.RenameEnumValue.class, this::check);
  }

  private void check(TypeOperation.RenameEnumValue rename, RuleContext context) {
    Optional<UserType> type = context.before().type(rename.name());
    if (type.filter(context::isExempt).isPresent()) {
      return;
    }
    List<ColumnUse> uses =
        type.map(context.before()::columnsOf).orElse(List.of()).stream()
            .filter(use -> use.column().exists().holds())
            .toList();
    if (!uses.isEmpty() && uses.stream().allMatch(use -> context.isExempt(use.table()))) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    Command[] fill = fill(rename, uses);
    boolean inTransaction = context.target().isAtLeast(IN_TRANSACTION);
    context
        .report(
            rename,
            "the running release fails where it writes %s to a column of %s, and reads %s, which it does not know"
                .formatted(literal(rename.value()), rename.name().sql(), literal(rename.newName())))
        .on(rename.name().sql())
        .related(type.flatMap(context::createdAt))
        .recipe(() -> write(recipes, rename, fill, inTransaction).write());
  }

  private static String literal(String label) {
    return "'" + label.replace("'", "''") + "'";
  }

  private static RecipeWriter write(
      RecipeWriter recipes,
      TypeOperation.RenameEnumValue rename,
      Command[] fill,
      boolean inTransaction) {
    Command remark =
        Command.remark("first release: a second value; the application reads both, writes the old");
    Command add =
        Command.harmless(
            "ALTER TYPE %s ADD VALUE %s AFTER %s"
                .formatted(
                    rename.name().sql(), literal(rename.newName()), literal(rename.value())));
    RecipeWriter first =
        inTransaction ? recipes.now(remark, add) : recipes.apart("add_value", remark, add);
    return fill.length == 0 ? first : first.later("backfill", fill);
  }

  /** The rows that hold the old value, batch by batch; nothing where no column is known. */
  private static Command[] fill(TypeOperation.RenameEnumValue rename, List<ColumnUse> uses) {
    if (uses.isEmpty()) {
      return new Command[0];
    }
    List<Command> fill = new ArrayList<>();
    fill.add(
        Command.remark("once no running release writes the old one; again and again until it"));
    fill.add(Command.remark("changes no row"));
    for (ColumnUse use : uses) {
      String column = Identifier.quoted(use.column().name());
      fill.add(
          Command.harmless(
              "UPDATE %s SET %s = %s"
                      .formatted(use.table().sql(), column, literal(rename.newName()))
                  + Batches.someOf(
                      Dialect.POSTGRESQL,
                      use.table().sql(),
                      column + " = " + literal(rename.value()))));
    }
    return fill.toArray(Command[]::new);
  }
}
