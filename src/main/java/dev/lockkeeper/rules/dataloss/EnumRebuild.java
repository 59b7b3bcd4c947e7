package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.schema.UserType.EnumType;
import java.util.List;
import java.util.Optional;

/**
 * A column that goes from one enum to another, both of which the history knows in full.
 *
 * @param change the step that moves the column
 * @param old the values before, in order
 * @param fresh the values after, in order
 * @param name the enum's lasting name, as SQL prints it
 * @param oldIsDropped whether the same body goes on to drop the old enum
 */
record EnumRebuild(
    AlterColumnType change,
    List<String> old,
    List<String> fresh,
    String name,
    boolean oldIsDropped) {
  EnumRebuild {
    old = List.copyOf(old);
    fresh = List.copyOf(fresh);
  }

  /** What a type change makes of an enum; empty when it is about something else. */
  static Optional<EnumRebuild> of(AlterColumnType change, RuleContext context) {
    Optional<UserType> old =
        context
            .before(change.table().table())
            .column(change.column().value())
            .typeId()
            .flatMap(context.before()::object)
            .filter(UserType.class::isInstance)
            .map(UserType.class::cast);
    Optional<UserType> fresh = context.before().type(change.type());
    if (!old.map(EnumRebuild::isKnown).orElse(false)
        || !fresh.map(EnumRebuild::isKnown).orElse(false)
        || old.get().id() == fresh.get().id()) {
      return Optional.empty();
    }
    return Optional.of(
        new EnumRebuild(
            change,
            old.get().labels(),
            fresh.get().labels(),
            lastingName(old.get(), context),
            isDropped(old.get(), context)));
  }

  private static boolean isKnown(UserType type) {
    return type.form() instanceof EnumType labels && labels.labelsKnown().holds();
  }

  /** The name that it had before this body renamed it out of the way. */
  private static String lastingName(UserType old, RuleContext context) {
    return context.body().stream()
        .takeWhile(s -> s.number() < context.statement().number())
        .flatMap(s -> s.operations().stream())
        .filter(RenameObject.class::isInstance)
        .map(RenameObject.class::cast)
        .filter(r -> r.object() == ObjectKind.TYPE && r.newName().value().equals(old.name()))
        .map(r -> r.name().sql())
        .findFirst()
        .orElse(old.sql());
  }

  private static boolean isDropped(UserType old, RuleContext context) {
    List<Statement> body = context.body();
    return body.subList(context.statement().number(), body.size()).stream()
        .flatMap(s -> s.operations().stream())
        .filter(DropObject.class::isInstance)
        .map(DropObject.class::cast)
        .filter(drop -> drop.object() == ObjectKind.TYPE)
        .flatMap(drop -> drop.name().stream())
        .map(ObjectName::name)
        .anyMatch(dropped -> dropped.value().equals(old.name()));
  }

  /** The values that the new enum lacks. */
  List<String> removed() {
    return old.stream().filter(label -> !fresh.contains(label)).toList();
  }

  /** The values that it adds, in order; empty when it lacks some or has them in another order. */
  List<String> added() {
    List<String> kept = fresh.stream().filter(old::contains).toList();
    return kept.equals(old)
        ? fresh.stream().filter(label -> !old.contains(label)).toList()
        : List.of();
  }

  /** Whether each value goes over under its own name. */
  boolean isCast() {
    return change.using().map(Expression::root).map(EnumRebuild::isCast).orElse(true);
  }

  private static boolean isCast(Node node) {
    return node instanceof Cast cast ? isCast(cast.operand()) : node instanceof Expression.Column;
  }

  /** A value as SQL writes it. */
  static String literal(String label) {
    return "'" + label.replace("'", "''") + "'";
  }
}
