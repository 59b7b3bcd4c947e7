package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Defaults that are strings where the name of a function, or of a moment, was meant. */
final class DefaultFrozenAtMigration implements Rule {
  /** Manual, 8.5.1.4 "Special Values", without those that mean the same at any time. */
  private static final Map<String, String> MOMENTS =
      Map.of(
          "now", "now()",
          "today", "CURRENT_DATE",
          "tomorrow", "CURRENT_DATE + 1",
          "yesterday", "CURRENT_DATE - 1");

  /** What has one value for all rows of a statement. */
  private static final Pattern STABLE =
      Pattern.compile(
          "(?i)now\\(|current_|local|statement_timestamp|transaction_timestamp|timezone");

  private static final Set<String> OF_DEFAULTS =
      Set.of(
          "now",
          "current_timestamp",
          "localtimestamp",
          "clock_timestamp",
          "statement_timestamp",
          "transaction_timestamp",
          "timezone",
          "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "random",
          "nextval",
          "current_setting",
          "txid_current");

  private static final Pattern CALL =
      Pattern.compile("(?:[a-z_][a-z0-9_]*\\.)?([a-z_][a-z0-9_]*) ?\\([^()]*\\)");

  private static final Set<String> TEXTS =
      Set.of(
          "text", "character varying", "character", "citext", "name", "varchar", "char", "bpchar");

  /**
   * A default that is a string and was not meant so.
   *
   * @param value the string
   * @param meant the call, as SQL writes it
   */
  private record Frozen(
      Operation operation, ObjectName table, Expression value, String meant, String message) {}

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    List<Frozen> found =
        context.statement().operations().stream()
            .flatMap(operation -> in(operation, context))
            .toList();
    List<Command> corrected = corrected(found, context);
    RecipeWriter recipes = context.recipes();
    for (Frozen frozen : found) {
      Report report =
          context
              .report(frozen.operation(), frozen.value().span(), frozen.message())
              .on(frozen.table())
              .withoutLocks()
              .covers(context.statement().span());
      if (!corrected.isEmpty()) {
        report.plan(() -> recipes.now(corrected.toArray(Command[]::new)));
      }
    }
  }

  private static Stream<Frozen> in(Operation operation, RuleContext context) {
    if (operation instanceof CreateTable create) {
      return create.columns().stream().flatMap(c -> in(create, create.table(), c).stream());
    } else if (operation instanceof AddColumn add) {
      return in(add, add.table().table(), add.column()).stream();
    } else if (operation instanceof SetDefault set) {
      ObjectName table = set.table().table();
      Optional<TypeName> type = context.before(table).column(set.column().value()).type();
      return in(set, table, set.column(), type, set.defaultValue()).stream();
    }
    return Stream.empty();
  }

  private static Optional<Frozen> in(
      Operation operation, ObjectName table, ColumnDefinition column) {
    return column
        .defaultValue()
        .flatMap(value -> in(operation, table, column.name(), column.type(), value));
  }

  private static Optional<Frozen> in(
      Operation operation,
      ObjectName table,
      Identifier column,
      Optional<TypeName> typeOfColumn,
      Expression value) {
    Node root = value.root();
    Optional<TypeName> type = root instanceof Cast cast ? Optional.of(cast.type()) : typeOfColumn;
    Node constant = root instanceof Cast cast ? cast.operand() : root;
    if (!(constant instanceof Literal literal) || literal.kind() != Literal.Kind.STRING) {
      return Optional.empty();
    }
    String text = literal.value().strip();
    return meant(text, type)
        .map(
            meant ->
                new Frozen(
                    operation, table, value, meant, message(table + "." + column, text, type)));
  }

  /** What was meant by a string; absent where it may well be meant as one. */
  private static Optional<String> meant(String text, Optional<TypeName> type) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean isMoment = type.filter(DefaultFrozenAtMigration::isDateOrTime).isPresent();
    if (isMoment && MOMENTS.containsKey(lower)) {
      return Optional.of(MOMENTS.get(lower));
    }
    Matcher call = CALL.matcher(lower);
    boolean isText = type.filter(t -> TEXTS.contains(t.name())).isPresent();
    boolean isCall =
        call.matches() && (OF_DEFAULTS.contains(call.group(1)) || (isMoment && !isText));
    return Optional.of(text).filter(t -> isCall);
  }

  private static boolean isDateOrTime(TypeName type) {
    return type.dimensions() == 0
        && (type.name().startsWith("timestamp") || type.name().equals("date"));
  }

  private static String message(String where, String text, Optional<TypeName> type) {
    if (type.filter(DefaultFrozenAtMigration::isDateOrTime).isPresent()) {
      return "every row gets in %s the moment at which this migration ran: the server reads the string '%s' once, then and there"
          .formatted(where, text);
    }
    return type.filter(t -> TEXTS.contains(t.name())).isPresent()
        ? "every row gets in %s the text %s: the default is a string, and nothing is called"
            .formatted(where, text)
        : "the default of %s is the string '%s', and nothing is called: the server reads it as a value of the column's type, or refuses it"
            .formatted(where, text);
  }

  /** The statement with calls in the place of the strings. */
  private static List<Command> corrected(List<Frozen> found, RuleContext context) {
    if (found.size() == 1
        && found.get(0).operation() instanceof AddColumn add
        && !STABLE.matcher(found.get(0).meant()).lookingAt()) {
      return afterwards(add, found.get(0).meant());
    }
    Span span = context.statement().span();
    String statement = span.text();
    boolean isPython = span.file().path().endsWith(".py");
    boolean isDirective = statement.startsWith("op.") && !statement.startsWith("op.execute");
    boolean isSql = span.file().path().endsWith(".sql");
    boolean isWritten = found.stream().allMatch(frozen -> span.contains(frozen.value().span()));
    if (!isWritten || (isPython ? !isDirective : !isSql)) {
      return List.of();
    }
    StringBuilder corrected = new StringBuilder();
    int at = 0;
    for (Frozen frozen : found) {
      int start = frozen.value().span().start() - span.start();
      if (start < at) {
        return List.of();
      }
      corrected.append(statement, at, start);
      corrected.append(
          isPython ? "sa.text(\"" + frozen.meant().replace("\"", "\\\"") + "\")" : frozen.meant());
      at = start + frozen.value().span().length();
    }
    String text = corrected.append(statement.substring(at)).toString();
    boolean isNew = context.statement().operations().get(0) instanceof CreateTable;
    return List.of(new Command(text, Optional.of(text).filter(t -> isPython), !isNew));
  }

  /** A call whose value differs from row to row would write every row that is there. */
  private static List<Command> afterwards(AddColumn add, String meant) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    return List.of(
        Command.sql(SqlText.alter(table, "ADD COLUMN " + SqlText.column(column, false, false))),
        Command.sql(
            SqlText.alter(
                table, "ALTER COLUMN %s SET DEFAULT %s".formatted(column.name(), meant))));
  }
}
