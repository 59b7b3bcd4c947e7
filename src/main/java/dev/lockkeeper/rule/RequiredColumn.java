package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NOT NULL for a column of a table that is in use, without a scan that makes others wait.
 *
 * @param table the table
 * @param column its column
 * @param target the server
 * @param unvalidated the check that proves it as soon as it is validated, when the table has one
 * @param proof the name, as SQL prints it, of the constraint that is added first
 */
public record RequiredColumn(
    ObjectName table,
    Identifier column,
    Target target,
    Optional<String> unvalidated,
    String proof) {

  static RequiredColumn of(Schema schema, ObjectName name, Identifier column, Target target) {
    Table table = schema.table(name);
    Optional<String> unvalidated =
        schema
            .unvalidatedNotNullProof(table, column.value())
            .map(TableConstraint::name)
            .map(Identifier::quoted);
    String proof = schema.freeName(name, Optional.of(column.value()), "not_null");
    return new RequiredColumn(name, column, target, unvalidated, Identifier.quoted(proof));
  }

  /** Likewise for a constraint that has its name already. */
  public RequiredColumn named(String name) {
    return new RequiredColumn(table, column, target, unvalidated, name);
  }

  /**
   * Goes on with the steps that make the column NOT NULL when all rows have a value by then: from
   * 18 on a NOT NULL constraint that is validated later; from 12 on a CHECK that proves it; before,
   * a CHECK that stays in its place (manual, ALTER TABLE, "SET NOT NULL").
   *
   * @param first what belongs before the first of them
   */
  public RecipeWriter after(RecipeWriter plan, Command... first) {
    if (unvalidated.isPresent() && target.isAtLeast(12)) {
      return prove(plan, unvalidated.get(), false);
    }
    String condition =
        target.isAtLeast(18) ? "NOT NULL " + column : "CHECK (" + column + " IS NOT NULL)";
    Command unchecked =
        Command.sql(
            SqlText.alter(table, "ADD CONSTRAINT %s %s NOT VALID".formatted(proof, condition)));
    List<Command> commands = new ArrayList<>(List.of(first));
    commands.add(unchecked);
    Command[] start = commands.toArray(Command[]::new);
    RecipeWriter next =
        plan.isEmpty() ? plan.now(start) : plan.later("require_" + column.value(), start);
    return target.isAtLeast(12) && !target.isAtLeast(18)
        ? prove(next, proof, true)
        : next.later("validate", Command.harmless(SqlText.validate(table, proof)));
  }

  private RecipeWriter prove(RecipeWriter plan, String check, boolean onlyForThis) {
    Command validate = Command.harmless(SqlText.validate(table, check));
    Command require = Command.sql(SqlText.alter(table, "ALTER COLUMN " + column + " SET NOT NULL"));
    Command drop = Command.sql(SqlText.alter(table, "DROP CONSTRAINT " + check));
    if (plan.isEmpty()) {
      return onlyForThis ? plan.now(validate, require, drop) : plan.now(validate, require);
    }
    return onlyForThis
        ? plan.later("validate", validate, require, drop)
        : plan.later("validate", validate, require);
  }
}
