package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement of a recipe.
 *
 * @param sql the statement without its semicolon, or lines that start with {@code --}
 * @param alembic how a revision writes it, where that is not {@code op.execute}
 * @param guarded whether it can make others wait, so that a lock_timeout belongs before it
 */
public record Command(String sql, Optional<String> alembic, boolean guarded) {
  /** What stands in a literal of another language that is not the SQL itself. */
  private static final Pattern IN_PIECES = Pattern.compile("[\"\\\\%{]");

  /** A statement that may make others wait. */
  public static Command sql(String sql) {
    return new Command(sql, Optional.empty(), true);
  }

  /**
   * A statement as it stands in its file: SQL, or the directive's call; where it is put together
   * from pieces, a remark that it follows.
   */
  public static Command asWritten(Statement statement) {
    Span span = statement.span();
    String text = dedented(span.text(), span.from().column() - 1);
    String path = span.file().path();
    boolean isCall = path.endsWith(".py") && text.startsWith("op.");
    if (isCall) {
      return new Command(text, Optional.of(text), true);
    }
    boolean isSql = path.endsWith(".sql") || !IN_PIECES.matcher(text).find();
    return isSql
        ? sql(text)
        : new Command("-- then " + CommandWords.of(statement), Optional.empty(), true);
  }

  private static String dedented(String text, int columns) {
    return columns == 0 ? text : text.replaceAll("\\n {1," + columns + "}", "\n");
  }

  /** A statement that makes nobody wait. */
  public static Command harmless(String sql) {
    return new Command(sql, Optional.empty(), false);
  }

  /** Nothing but the lock_timeout that belongs before what may wait. */
  public static Command guard() {
    return new Command("", Optional.empty(), true);
  }

  /** A remark between statements; one line each. */
  public static Command remark(String words) {
    return new Command("-- " + words, Optional.empty(), false);
  }

  boolean isRemark() {
    return sql.startsWith("--");
  }

  /** CREATE INDEX CONCURRENTLY of what {@code index} says. */
  public static Command createIndexConcurrently(CreateIndex index) {
    String sql = SqlText.createIndexConcurrently(index);
    boolean plain =
        index.include().isEmpty()
            && index.with().isEmpty()
            && index.tablespace().isEmpty()
            && !index.nullsNotDistinct()
            && index.columns().stream().allMatch(Command::isPlainColumn);
    return new Command(sql, plain ? Optional.of(alembicIndex(index)) : Optional.empty(), true);
  }

  private static boolean isPlainColumn(IndexElement element) {
    return element.column().isPresent()
        && element.collation().isEmpty()
        && element.operatorClass().isEmpty()
        && element.order().isEmpty()
        && element.nulls().isEmpty();
  }

  private static String alembicIndex(CreateIndex index) {
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.string(bare(SqlText.name(index))));
    arguments.add(PythonText.string(index.table().table().name().value()));
    arguments.add(names(index.columns().stream().flatMap(e -> e.column().stream()).toList()));
    if (index.unique()) {
      arguments.add("unique=True");
    }
    addSchema(index.table().table(), "schema", arguments);
    index
        .method()
        .ifPresent(method -> arguments.add("postgresql_using=" + PythonText.string(method)));
    index
        .where()
        .ifPresent(
            where ->
                arguments.add(
                    "postgresql_where=sa.text(" + PythonText.sqlText(where.text()) + ")"));
    arguments.add("postgresql_concurrently=True");
    return call("op.create_index", arguments);
  }

  /** DROP INDEX CONCURRENTLY. */
  public static Command dropIndexConcurrently(ObjectName index, boolean ifExists) {
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.string(index.name().value()));
    addSchema(index, "schema", arguments);
    arguments.add("postgresql_concurrently=True");
    if (ifExists) {
      arguments.add("if_exists=True");
    }
    String sql = "DROP INDEX CONCURRENTLY " + (ifExists ? "IF EXISTS " : "") + index.sql();
    return new Command(sql, Optional.of(call("op.drop_index", arguments)), true);
  }

  /** ADD CONSTRAINT ... FOREIGN KEY ... NOT VALID. */
  public static Command addForeignKeyUnchecked(ObjectName table, String name, ForeignKey key) {
    return addForeignKey(table, name, key, true);
  }

  /** ADD CONSTRAINT ... FOREIGN KEY, for a table without rows. */
  public static Command addForeignKey(ObjectName table, String name, ForeignKey key) {
    return addForeignKey(table, name, key, false);
  }

  private static Command addForeignKey(
      ObjectName table, String name, ForeignKey key, boolean unchecked) {
    String sql = SqlText.addConstraint(table, name, key, unchecked);
    boolean plain =
        key.references().match().isEmpty()
            && !key.references().columns().isEmpty()
            && key.references().onDeleteColumns().isEmpty()
            && key.common().deferrable().isEmpty()
            && !key.common().initiallyDeferred()
            && !key.period();
    if (!plain) {
      return sql(sql);
    }
    ObjectName referenced = key.references().table();
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.string(bare(name)));
    arguments.add(PythonText.string(table.name().value()));
    arguments.add(PythonText.string(referenced.name().value()));
    arguments.add(names(key.columns()));
    arguments.add(names(key.references().columns()));
    key.references()
        .onDelete()
        .ifPresent(action -> arguments.add("ondelete=" + PythonText.string(action)));
    key.references()
        .onUpdate()
        .ifPresent(action -> arguments.add("onupdate=" + PythonText.string(action)));
    addSchema(table, "source_schema", arguments);
    addSchema(referenced, "referent_schema", arguments);
    if (unchecked) {
      arguments.add("postgresql_not_valid=True");
    }
    return new Command(sql, Optional.of(call("op.create_foreign_key", arguments)), true);
  }

  /** ADD CONSTRAINT ... CHECK ... NOT VALID. */
  public static Command addCheckUnchecked(ObjectName table, String name, Check check) {
    String sql = SqlText.addConstraint(table, name, check, true);
    if (check.common().noInherit() || check.common().enforced().isPresent()) {
      return sql(sql);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.string(bare(name)));
    arguments.add(PythonText.string(table.name().value()));
    arguments.add(PythonText.sqlText(check.expression().text()));
    addSchema(table, "schema", arguments);
    arguments.add("postgresql_not_valid=True");
    return new Command(sql, Optional.of(call("op.create_check_constraint", arguments)), true);
  }

  private static void addSchema(ObjectName name, String keyword, List<String> arguments) {
    name.schema().ifPresent(s -> arguments.add(keyword + "=" + PythonText.string(s.value())));
  }

  private static String names(List<Identifier> columns) {
    return columns.stream()
        .map(column -> PythonText.string(column.value()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String bare(String quoted) {
    return quoted.startsWith("\"")
        ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
        : quoted;
  }

  private static String call(String function, List<String> arguments) {
    String line = function + "(" + String.join(", ", arguments) + ")";
    return line.length() <= 88
        ? line
        : function + "(\n    " + String.join(",\n    ", arguments) + ",\n)";
  }
}
