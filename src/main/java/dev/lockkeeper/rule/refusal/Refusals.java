package dev.lockkeeper.rule.refusal;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.effect.Refusal;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.schema.Schema;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a statement would not run, whoever would not run it. */
public final class Refusals {
  /** A directive of Alembic that is given no name; SQLAlchemy cannot compile it. */
  private static final Pattern WITHOUT_NAME =
      Pattern.compile("drop_constraint\\(\\s*(?:constraint_name\\s*=\\s*)?None\\b");

  private Refusals() {}

  /**
   * The first reason for which a statement would not run; none of one that may be skipped.
   *
   * @param before the schema just before it
   * @param effects what it does there
   * @param completeHistory whether somebody said that the history creates all that there is
   */
  public static Optional<Refused> first(
      Statement statement, Schema before, Effects effects, boolean completeHistory) {
    if (statement.conditional()) {
      return Optional.empty();
    }
    return unnamed(statement)
        .or(() -> MissingObject.in(statement, before, completeHistory))
        .or(() -> TakenName.in(statement, before).stream().findFirst())
        .or(() -> byEffects(effects, before).map(refusal -> refused(refusal)))
        .or(() -> inTransaction(statement, effects));
  }

  private static Optional<Refused> unnamed(Statement statement) {
    return statement.operations().stream()
        .filter(DropConstraint.class::isInstance)
        .filter(o -> WITHOUT_NAME.matcher(o.span().text()).find())
        .findFirst()
        .map(
            o ->
                new Refused(
                    o,
                    o.span(),
                    "the constraint has no name, and Alembic raises an error",
                    Optional.of(((DropConstraint) o).table().table().sql()),
                    Optional.empty()));
  }

  /** What the effects say of an operation, but for an index that may have been built by hand. */
  public static Optional<Refusal> byEffects(Effects effects, Schema before) {
    return effects
        .refused()
        .filter(refusal -> refusal.cause().isPresent())
        .filter(refusal -> !standsOnUnseenIndex(refusal.cause().get(), before));
  }

  private static boolean standsOnUnseenIndex(Operation operation, Schema before) {
    return operation instanceof AddConstraint add
        && add.constraint() instanceof Constraint.Key key
        && key.usingIndex()
            .filter(
                name -> before.index(new ObjectName(add.table().table().schema(), name)).isEmpty())
            .isPresent();
  }

  private static Refused refused(Refusal refusal) {
    Operation cause = refusal.cause().orElseThrow();
    return new Refused(cause, cause.span(), refusal.reason(), relation(cause), Optional.empty());
  }

  private static Optional<String> relation(Operation operation) {
    if (operation instanceof AlterTableOperation alter) {
      return Optional.of(alter.table().table().sql());
    } else if (operation instanceof DropTable drop) {
      return Optional.of(drop.table().sql());
    }
    return operation instanceof DropObject drop
        ? drop.table().or(drop::name).map(ObjectName::sql)
        : Optional.empty();
  }

  private static Optional<Refused> inTransaction(Statement statement, Effects effects) {
    if (statement.transaction().isEmpty() || effects.inTransaction() != InTransaction.REFUSED) {
      return Optional.empty();
    }
    Operation operation = statement.operations().get(0);
    return Optional.of(
        new Refused(
            operation,
            operation.span(),
            CommandWords.of(operation) + " does not run inside a transaction, which is open here",
            relation(operation),
            Optional.empty()));
  }
}
