package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rows that are added once more when a migration is run once more, as it will be. */
final class NonIdempotentInsert implements Rule {
  private static final Set<String> ASKING = Set.of("exists", "except");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Insert.class, this::check);
  }

  private void check(Insert insert, RuleContext context) {
    boolean again = context.migration().repeatable() || staysAfterFailure(context);
    if (context.direction() == Direction.DOWN
        || context.isExempt(insert.table())
        || !again
        || looksFirst(insert)
        || isEmptiedBefore(insert, context)
        || isTold(context)) {
      return;
    }
    boolean keyed = hasKeyOf(insert, context.before(insert.table()));
    String when =
        context.migration().repeatable()
            ? "this runs again whenever the file changes, and "
            : "this stays when a later statement fails, and when the file is run again it ";
    Report report =
        context
            .report(
                insert,
                when
                    + (keyed
                        ? "fails on the key of " + insert.table()
                        : "adds its rows to " + insert.table() + " a second time"))
            .on(insert.table())
            .related(others(context))
            .withoutLocks();
    if (keyed && takesConflict(context)) {
      RecipeWriter recipes = context.recipes();
      String sql = context.statement().span().text() + " ON CONFLICT DO NOTHING";
      report.recipe(() -> recipes.now(Command.harmless(sql)).write());
    }
  }

  /** Whether it is committed before something follows that may fail. */
  private static boolean staysAfterFailure(RuleContext context) {
    Statement statement = context.statement();
    return context.body().stream()
        .filter(other -> other.number() > statement.number() && !other.isPreparation())
        .anyMatch(
            other ->
                statement.transaction().isEmpty()
                    || !statement.transaction().equals(other.transaction()));
  }

  private static boolean looksFirst(Insert insert) {
    return insert.onConflict()
        || insert
            .query()
            .filter(
                q ->
                    SqlNames.in(q.text()).stream().anyMatch(ASKING::contains)
                        || q.text().toUpperCase(Locale.ROOT).contains("EXCEPT")
                        || q.text().toUpperCase(Locale.ROOT).contains("IS NULL"))
            .isPresent();
  }

  private static boolean isEmptiedBefore(Insert insert, RuleContext context) {
    String table = insert.table().name().value();
    return before(context).stream()
        .flatMap(s -> s.operations().stream())
        .anyMatch(
            o ->
                (o instanceof Delete delete && delete.table().name().value().equals(table))
                    || (o instanceof Truncate truncate
                        && truncate.table().name().value().equals(table)));
  }

  private static List<Statement> before(RuleContext context) {
    return context.body().stream()
        .filter(other -> other.number() < context.statement().number())
        .toList();
  }

  /** Whether an INSERT before it was told of, which points at this one. */
  private static boolean isTold(RuleContext context) {
    return before(context).stream().anyMatch(other -> isAnother(other, context));
  }

  private static List<Related> others(RuleContext context) {
    return context.body().stream()
        .filter(other -> other.number() > context.statement().number())
        .filter(other -> isAnother(other, context))
        .limit(5)
        .map(other -> new Related(other.span(), "so does this"))
        .toList();
  }

  private static boolean isAnother(Statement statement, RuleContext context) {
    return statement.operations().stream()
        .anyMatch(
            o ->
                o instanceof Insert insert
                    && !looksFirst(insert)
                    && !context.isExempt(insert.table()));
  }

  /** Whether a key says twice of the same rows. */
  private static boolean hasKeyOf(Insert insert, Table table) {
    Set<String> columns = new HashSet<>();
    insert.columns().stream().map(Identifier::value).forEach(columns::add);
    return table.constraints().stream()
        .filter(c -> c.isPrimaryKey() || c.definition() instanceof Constraint.Unique)
        .anyMatch(c -> insert.columns().isEmpty() || columns.containsAll(c.columns()));
  }

  private static boolean takesConflict(RuleContext context) {
    Dialect dialect = context.target().dialect();
    String text = context.statement().span().text().toUpperCase(Locale.ROOT);
    return (dialect == Dialect.POSTGRESQL || dialect == Dialect.SQLITE)
        && context.statement().span().file().path().endsWith(".sql")
        && text.startsWith("INSERT")
        && !text.contains("RETURNING");
  }
}
