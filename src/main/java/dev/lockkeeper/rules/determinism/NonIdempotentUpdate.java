package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.DataOperation.Update.Assignment;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Call;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.Items;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Expression.Not;
import dev.lockkeeper.operation.Expression.Unary;
import dev.lockkeeper.operation.Expression.Unread;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;
import java.util.Set;

/** Updates that change a row once more each time they run. */
final class NonIdempotentUpdate implements Rule {
  private static final Set<String> CHANGING = Set.of("+", "-", "*", "/", "%", "||");
  private static final Set<String> ADDING =
      Set.of("array_append", "array_prepend", "array_cat", "concat", "concat_ws", "jsonb_insert");

  /** Counters of changes: another one is no harm. */
  private static final Set<String> COUNTERS =
      Set.of("version", "lock_version", "row_version", "revision", "_version");

  private static final Set<String> OBJECTS = Set.of("json", "jsonb", "hstore");
  private static final Set<String> NOTHING = Set.of("", "0", "0.0", "1");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Update.class, this::check);
  }

  private void check(Update update, RuleContext context) {
    if (context.direction() == Direction.DOWN || context.isExempt(update.table())) {
      return;
    }
    update.set().stream()
        .filter(set -> changesAgain(set, update, context))
        .filter(set -> !isGuarded(set, update))
        .findFirst()
        .ifPresent(set -> report(set, update, context));
  }

  private static boolean changesAgain(Assignment set, Update update, RuleContext context) {
    dev.lockkeeper.schema.Column column =
        context.before(update.table()).column(set.column().value());
    boolean counts = COUNTERS.contains(set.column().value()) && update.set().size() > 1;
    boolean isObject = column.type().map(TypeName::name).filter(OBJECTS::contains).isPresent();
    return !counts
        && !isObject
        && !context.isNew(column)
        && changesAgain(set.expression().root(), set, update);
  }

  private static boolean changesAgain(Node node, Assignment set, Update update) {
    if (node instanceof Binary binary && CHANGING.contains(binary.operator())) {
      return holds(binary, set, update) && !mergesObjects(binary);
    }
    if (node instanceof Unary unary && unary.operator().equals("-")) {
      return holds(unary, set, update);
    }
    if (node instanceof Not not) {
      return not.operand() instanceof Column && holds(not, set, update);
    }
    if (node instanceof Call call && ADDING.contains(call.name())) {
      return holds(call, set, update);
    }
    if (node instanceof Cast || node instanceof Call) {
      return node.children().stream().anyMatch(child -> changesAgain(child, set, update));
    }
    return false;
  }

  /** {@code data || '{"a": 1}'} and {@code data - 'a'}: a second time changes nothing. */
  private static boolean mergesObjects(Binary binary) {
    return isOfObject(binary.left())
        || isOfObject(binary.right())
        || (binary.operator().equals("-")
            && binary.right() instanceof Literal key
            && key.kind() == Literal.Kind.STRING);
  }

  private static boolean isOfObject(Node node) {
    if (node instanceof Cast cast) {
      return OBJECTS.contains(cast.type().name()) || isOfObject(cast.operand());
    }
    if (node instanceof Binary binary) {
      return isOfObject(binary.left()) || isOfObject(binary.right());
    }
    return (node instanceof Literal literal && literal.value().stripLeading().startsWith("{"))
        || (node instanceof Call call
            && (call.name().startsWith("json")
                || call.arguments().stream().anyMatch(NonIdempotentUpdate::isOfObject)));
  }

  private static boolean holds(Node node, Assignment set, Update update) {
    return isColumn(node, set, update)
        || node.children().stream().anyMatch(child -> holds(child, set, update));
  }

  private static boolean isColumn(Node node, Assignment set, Update update) {
    if (!(node instanceof Column column) || !column.name().equals(set.column().value())) {
      return false;
    }
    boolean ofOther =
        update.from().isPresent()
            && column.parts().size() > 1
            && !column.parts().get(column.parts().size() - 2).equals(update.table().name().value());
    return !ofOther;
  }

  /** Whether a row that was changed no longer meets the condition, as far as can be told. */
  private static boolean isGuarded(Assignment set, Update update) {
    return update.where().map(Expression::root).filter(w -> guards(w, set, update)).isPresent();
  }

  private static boolean guards(Node where, Assignment set, Update update) {
    if (where instanceof Unread) {
      return true;
    }
    boolean marks =
        update.set().stream()
            .filter(other -> !other.column().value().equals(set.column().value()))
            .anyMatch(other -> holds(where, other, update));
    return marks || comparesValue(where, set, update);
  }

  private static boolean comparesValue(Node where, Assignment set, Update update) {
    if (where instanceof Binary binary && isColumn(binary.left(), set, update)) {
      boolean stillHolds = binary.operator().startsWith(">") && !shrinks(set);
      return !stillHolds && !isNothing(binary.right());
    }
    if (where instanceof Items items && items.operand().isPresent()) {
      return isColumn(items.operand().get(), set, update);
    }
    if (where instanceof Binary binary) {
      boolean ofValue =
          binary.left().children().stream().anyMatch(child -> isColumn(child, set, update));
      return ofValue && !isNothing(binary.right());
    }
    return where.children().stream().anyMatch(child -> comparesValue(child, set, update));
  }

  private static boolean shrinks(Assignment set) {
    return set.expression().root() instanceof Binary binary
        && (binary.operator().equals("-") || binary.operator().equals("/"));
  }

  private static boolean isNothing(Node value) {
    return value instanceof Literal literal
        && (literal.kind() == Literal.Kind.NULL || NOTHING.contains(literal.value()));
  }

  private static void report(Assignment set, Update update, RuleContext context) {
    Optional<?> transaction = context.statement().transaction();
    String again =
        transaction.isPresent()
            ? "run once more, it changes %s a second time: no row tells that it was done"
            : "after a failure it is run again, and changes %s a second time: no row tells that it"
                + " was done";
    context
        .report(update, set.expression().span(), again.formatted(set.column().sql()))
        .on(update.table())
        .withoutLocks();
  }
}
