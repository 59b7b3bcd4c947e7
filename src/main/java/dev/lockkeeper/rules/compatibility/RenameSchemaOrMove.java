package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the running release looks for in a schema in which it is no more. */
final class RenameSchemaOrMove implements Rule {
  private static final Set<ObjectKind> NAMED_BY_QUERIES =
      Set.of(
          ObjectKind.TABLE,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.SEQUENCE,
          ObjectKind.TYPE,
          ObjectKind.DOMAIN,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE);

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(RenameObject.class, this::rename);
    on.operation(SetSchema.class, this::move);
  }

  private void rename(RenameObject rename, RuleContext context) {
    if (rename.object() != ObjectKind.SCHEMA
        || isExempt(ObjectKind.SCHEMA, rename.name(), context)) {
      return;
    }
    Identifier old = rename.name().name();
    String fresh = rename.newName().sql();
    Report report =
        context.report(
            rename,
            "the running release fails where it names schema %s, which is %s from now on"
                .formatted(old.sql(), fresh));
    List<String> tables =
        context.before().tables().stream()
            .filter(t -> t.schema().equals(old.value()) && t.exists().holds() && !t.isPartition())
            .map(t -> Identifier.quoted(t.name()))
            .toList();
    if (!tables.isEmpty()) {
      RecipeWriter recipes = context.recipes();
      report.recipe(() -> write(recipes, old, fresh, tables).write());
    }
  }

  private static boolean isExempt(ObjectKind kind, ObjectName name, RuleContext context) {
    return context
        .before()
        .object(kind, name)
        .filter(object -> context.isExempt(object) || object.exists() == Truth.NO)
        .isPresent();
  }

  private void move(SetSchema move, RuleContext context) {
    if (!NAMED_BY_QUERIES.contains(move.object())
        || isExempt(move.object(), move.name(), context)
        || (context.before().relation(move.name()).filter(Table.class::isInstance).isPresent()
            && context.isExempt(move.name()))) {
      return;
    }
    String old = move.name().sql();
    String fresh = move.schema().sql() + "." + move.name().name().sql();
    Report report =
        context
            .report(
                move,
                "the running release fails where it uses %s, which is %s from now on"
                    .formatted(old, fresh))
            .on(old)
            .related(
                context.before().object(move.object(), move.name()).flatMap(context::createdAt));
    if (move.object() == ObjectKind.TABLE || move.object() == ObjectKind.VIEW) {
      RecipeWriter recipes = context.recipes();
      boolean inTransaction = context.statement().transaction().isPresent();
      report.recipe(() -> write(recipes, move, fresh, inTransaction).write());
    }
    context.whenTransactionEnds(
        scope -> {
          if (scope.transaction().isPresent()
              && scope.operations(CreateView.class).stream()
                  .anyMatch(view -> view.name().sql().equals(old))) {
            report.milder(
                Severity.NOTE,
                "%s is %s from now on; a view of the same transaction keeps the old name alive"
                    .formatted(old, fresh));
          }
        });
  }

  private static RecipeWriter write(
      RecipeWriter recipes, SetSchema move, String fresh, boolean inTransaction) {
    String old = move.name().sql();
    String slug = move.name().name().value();
    Command[] swap = {
      Command.remark("in one transaction: a view keeps the old name alive, for writers too"),
      Command.remark("lockkeeper:ignore rename-schema-or-move the view keeps the old name alive"),
      Command.sql(
          "ALTER %s %s SET SCHEMA %s"
              .formatted(move.object().words().toUpperCase(Locale.ROOT), old, move.schema().sql())),
      Command.sql("CREATE VIEW %s AS SELECT * FROM %s".formatted(old, fresh))
    };
    return (inTransaction ? recipes.now(swap) : recipes.together("keep_" + slug, swap))
        .later(
            "drop_view_" + slug,
            Command.remark("a release later, once nothing names the old one"),
            Command.remark("lockkeeper:ignore drop-or-replace-view no running release names it"),
            Command.sql("DROP VIEW " + old));
  }

  private static RecipeWriter write(
      RecipeWriter recipes, Identifier old, String fresh, List<String> tables) {
    List<Command> swap = new ArrayList<>();
    List<Command> end = new ArrayList<>();
    swap.add(Command.remark("in one transaction: views keep the old names alive, for writers too"));
    swap.add(Command.harmless("CREATE SCHEMA " + fresh));
    end.add(Command.remark("a release later, once nothing names schema " + old.sql()));
    for (String table : tables) {
      String name = old.sql() + "." + table;
      swap.add(
          Command.remark("lockkeeper:ignore rename-schema-or-move a view keeps the name alive"));
      swap.add(Command.sql("ALTER TABLE %s SET SCHEMA %s".formatted(name, fresh)));
      swap.add(Command.sql("CREATE VIEW %s AS SELECT * FROM %s.%s".formatted(name, fresh, table)));
      end.add(Command.remark("lockkeeper:ignore drop-or-replace-view no running release names it"));
      end.add(Command.sql("DROP VIEW " + name));
    }
    return recipes
        .together("move_" + old.value(), swap.toArray(Command[]::new))
        .later("drop_views_of_" + old.value(), end.toArray(Command[]::new));
  }
}
