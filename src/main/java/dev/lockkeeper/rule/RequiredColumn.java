package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import java.util.List;

/** NOT NULL for a column of a table that is in use, without a scan that makes others wait. */
public final class RequiredColumn {
  private RequiredColumn() {}

  /**
   * Goes on with the steps that make a column NOT NULL whose rows all have a value by then: from 18
   * on a NOT NULL constraint that is validated later; from 12 on a CHECK that proves it; before, a
   * CHECK that stays in its place (manual, ALTER TABLE, "SET NOT NULL").
   */
  public static RecipeWriter require(
      RecipeWriter plan, ObjectName table, Identifier column, Target target) {
    String name = SqlText.chosen(table, List.of(column.value()), "not_null");
    String condition =
        target.isAtLeast(18) ? "NOT NULL " + column : "CHECK (" + column + " IS NOT NULL)";
    Command unchecked =
        Command.sql(
            SqlText.alter(table, "ADD CONSTRAINT %s %s NOT VALID".formatted(name, condition)));
    Command validate = Command.harmless(SqlText.validate(table, name));
    String slug = "require_" + column.value();
    boolean proves = target.isAtLeast(12) && !target.isAtLeast(18);
    RecipeWriter next = plan.isEmpty() ? plan.now(unchecked) : plan.later(slug, unchecked);
    return proves
        ? next.later(
            "validate",
            validate,
            Command.sql(SqlText.alter(table, "ALTER COLUMN " + column + " SET NOT NULL")),
            Command.sql(SqlText.alter(table, "DROP CONSTRAINT " + name)))
        : next.later("validate", validate);
  }
}
