package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.operation.AlterTableOperation.AlterConstraint;
import dev.lockkeeper.operation.Constraint.Common;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.Optional;

/** Foreign keys that are checked for every row while nobody can use their table. */
final class EnforceConstraintScans implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterConstraint.class, this::check);
  }

  private void check(AlterConstraint alter, RuleContext context) {
    ObjectName name = alter.table().table();
    Optional<TableConstraint> known = context.before(name).constraint(alter.name().value());
    boolean isUnseen = known.isEmpty() && !context.isExempt(name);
    if (!alter.enforced().orElse(false) || (!isUnseen && context.work(alter).isEmpty())) {
      return;
    }
    Report report =
        context
            .report(
                alter,
                "every row of %s is checked while reads and writes wait, and writes to the table that %s references too: ENFORCED holds ACCESS EXCLUSIVE on %s %s"
                    .formatted(name, alter.name(), name, context.asLongAs()))
            .on(name)
            .related(context.createdAt(name));
    Table table = context.before(name);
    if (known.isPresent()
        && known.get().definition() instanceof ForeignKey key
        && !table.isPartitioned()) {
      RecipeWriter recipes = context.recipes();
      String second = Identifier.quoted(alter.name().value() + "_enforced");
      report.plan(() -> replace(recipes, alter, enforced(key), second));
    }
  }

  private static ForeignKey enforced(ForeignKey key) {
    Common common = key.common();
    Common checked =
        new Common(
            common.name(),
            false,
            false,
            common.noInherit(),
            Optional.empty(),
            common.deferrable(),
            common.initiallyDeferred(),
            common.span());
    return new ForeignKey(checked, key.columns(), key.references(), key.period());
  }

  private static RecipeWriter replace(
      RecipeWriter recipes, AlterConstraint alter, ForeignKey key, String second) {
    ObjectName table = alter.table().table();
    return recipes
        .now(Command.addForeignKeyUnchecked(table, second, key))
        .later("validate", Command.harmless(SqlText.validate(table, second)))
        .together(
            "replace_" + alter.name().value(),
            Command.sql(SqlText.alter(table, "DROP CONSTRAINT " + alter.name())),
            Command.sql(
                SqlText.alter(
                    table, "RENAME CONSTRAINT %s TO %s".formatted(second, alter.name()))));
  }
}
