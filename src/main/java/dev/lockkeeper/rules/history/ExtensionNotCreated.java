package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.Map;
import java.util.Optional;

/** Types, functions and operator classes of an extension that no migration creates. */
final class ExtensionNotCreated implements Rule {
  private static final Map<String, String> TYPES =
      Map.of(
          "citext", "citext",
          "cube", "cube",
          "geography", "postgis",
          "geometry", "postgis",
          "halfvec", "vector",
          "hstore", "hstore",
          "ltree", "ltree",
          "vector", "vector");

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "gen_salt", "pgcrypto",
          "uuid_generate_v1", "uuid-ossp",
          "uuid_generate_v1mc", "uuid-ossp",
          "uuid_generate_v3", "uuid-ossp",
          "uuid_generate_v4", "uuid-ossp",
          "uuid_generate_v5", "uuid-ossp");

  private static final Map<String, String> OPERATOR_CLASSES =
      Map.of("gin_trgm_ops", "pg_trgm", "gist_trgm_ops", "pg_trgm");

  /** From which version on {@code gen_random_uuid} is the server's own. */
  private static final int OWN_RANDOM_UUID = 13;

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddColumn.class, (add, context) -> column(add, add.column(), context));
    on.operation(
        CreateTable.class,
        (create, context) -> create.columns().forEach(c -> column(create, c, context)));
    on.operation(AlterColumnType.class, (change, context) -> type(change, change.type(), context));
    on.operation(SetDefault.class, (set, context) -> value(set, set.defaultValue(), context));
    on.operation(
        CreateIndex.class,
        (create, context) -> create.columns().forEach(e -> element(create, e, context)));
  }

  private static void column(Operation operation, ColumnDefinition column, RuleContext context) {
    column.type().ifPresent(type -> type(operation, type, context));
    column.defaultValue().ifPresent(value -> value(operation, value, context));
  }

  private static void type(Operation operation, TypeName type, RuleContext context) {
    if (context.before().type(type).isEmpty()) {
      Optional.ofNullable(TYPES.get(type.name()))
          .ifPresent(e -> check(operation, type.span(), "the type " + type.name(), e, context));
    }
  }

  private static void value(Operation operation, Expression value, RuleContext context) {
    call(value.root(), context)
        .ifPresent(
            name ->
                check(
                    operation,
                    value.span(),
                    name + "()",
                    FUNCTIONS.getOrDefault(name, "pgcrypto"),
                    context));
  }

  /** The first function of an extension that an expression calls. */
  private static Optional<String> call(Expression.Node node, RuleContext context) {
    if (node instanceof Expression.Call call && isOfExtension(call.name(), context)) {
      return Optional.of(call.name());
    }
    return node.children().stream().flatMap(child -> call(child, context).stream()).findFirst();
  }

  private static boolean isOfExtension(String function, RuleContext context) {
    return FUNCTIONS.containsKey(function)
        || (function.equals("gen_random_uuid") && !context.target().isAtLeast(OWN_RANDOM_UUID));
  }

  private static void element(CreateIndex create, IndexElement element, RuleContext context) {
    element
        .operatorClass()
        .filter(OPERATOR_CLASSES::containsKey)
        .ifPresent(
            name ->
                check(
                    create,
                    create.span(),
                    "the operator class " + name,
                    OPERATOR_CLASSES.getOrDefault(name, ""),
                    context));
  }

  private static void check(
      Operation operation, Span span, String what, String extension, RuleContext context) {
    boolean isComplete =
        context.environment().completeHistory() || context.history().schema().isPresent();
    if (!isComplete
        || context.direction() == Direction.DOWN
        || context.statement().conditional()
        || !context.before().hasExtension(extension).fails()) {
      return;
    }
    Span place = operation.span().contains(span) ? span : operation.span();
    context
        .report(
            operation,
            place,
            "the server refuses this: %s belongs to the extension %s, which no migration creates"
                .formatted(what, extension))
        .withoutLocks();
  }
}
