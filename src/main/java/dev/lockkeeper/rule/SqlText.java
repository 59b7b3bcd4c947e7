package dev.lockkeeper.rule;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.Common;
import dev.lockkeeper.operation.Constraint.Exclude;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Constraint.References;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.GeneratedName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** PostgreSQL's SQL for operations and their parts, as recipes write it: without a semicolon. */
public final class SqlText {
  private SqlText() {}

  /** An index's name: the one given, else the one that the server chooses when it is free. */
  public static String name(CreateIndex index) {
    return index
        .name()
        .map(Identifier::sql)
        .orElseGet(() -> Identifier.quoted(GeneratedName.of(index, taken -> false)));
  }

  /** Likewise a constraint's name. */
  public static String name(ObjectName table, Constraint constraint) {
    return constraint
        .name()
        .map(Identifier::sql)
        .orElseGet(
            () ->
                Identifier.quoted(
                    GeneratedName.of(table, constraint, word -> true, taken -> false)));
  }

  /** A name put together as the server does: {@code orders_user_id_seq}. */
  public static String chosen(ObjectName table, List<String> columns, String suffix) {
    return chosen(table.name().value(), columns, suffix);
  }

  /** Likewise for a table's bare name. */
  public static String chosen(String table, List<String> columns, String suffix) {
    return Identifier.quoted(
        GeneratedName.choose(
            table, Optional.of(String.join("_", columns)), suffix, taken -> false));
  }

  /** CREATE INDEX CONCURRENTLY with all that the operation says. */
  public static String createIndexConcurrently(CreateIndex index) {
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(index.unique() ? "UNIQUE " : "").append("INDEX CONCURRENTLY ");
    sql.append(name(index)).append("\n  ON ").append(index.table().table().sql());
    appendIndexBody(index, sql);
    return sql.toString();
  }

  /** CREATE INDEX ON ONLY a partitioned table: an empty, invalid parent index. */
  public static String createIndexOnly(CreateIndex index) {
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(index.unique() ? "UNIQUE " : "").append("INDEX ");
    sql.append(name(index)).append("\n  ON ONLY ").append(index.table().table().sql());
    appendIndexBody(index, sql);
    return sql.toString();
  }

  /** CREATE INDEX CONCURRENTLY of the same shape under another name on another table. */
  public static String createIndexConcurrently(CreateIndex index, String name, String table) {
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(index.unique() ? "UNIQUE " : "").append("INDEX CONCURRENTLY ");
    sql.append(name).append("\n  ON ").append(table);
    appendIndexBody(index, sql);
    return sql.toString();
  }

  private static void appendIndexBody(CreateIndex index, StringBuilder sql) {
    index.method().ifPresent(method -> sql.append(" USING ").append(method));
    sql.append(" (").append(elements(index.columns())).append(')');
    appendList(" INCLUDE ", index.include(), sql);
    sql.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    appendOptions(index.with(), sql);
    index.tablespace().ifPresent(space -> sql.append(" TABLESPACE ").append(space.sql()));
    index.where().ifPresent(where -> sql.append("\n  WHERE ").append(where.text()));
  }

  /** The elements of an index or of a partition key, separated by commas. */
  public static String elements(List<IndexElement> elements) {
    return elements.stream().map(SqlText::element).collect(Collectors.joining(", "));
  }

  private static String element(IndexElement element) {
    StringBuilder sql = new StringBuilder();
    element.column().ifPresent(column -> sql.append(column.sql()));
    element.expression().ifPresent(e -> sql.append(parenthesised(e.text())));
    element.collation().ifPresent(collation -> sql.append(" COLLATE ").append(collation.sql()));
    element.operatorClass().ifPresent(name -> sql.append(' ').append(name));
    element.order().ifPresent(order -> sql.append(' ').append(order.toUpperCase(Locale.ROOT)));
    element
        .nulls()
        .ifPresent(nulls -> sql.append(" NULLS ").append(nulls.toUpperCase(Locale.ROOT)));
    return sql.toString();
  }

  /** An expression in parentheses, once. */
  public static String parenthesised(String expression) {
    String trimmed = expression.strip();
    return isOneGroup(trimmed) ? trimmed : "(" + trimmed + ")";
  }

  private static boolean isOneGroup(String expression) {
    if (!expression.startsWith("(") || !expression.endsWith(")")) {
      return false;
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i == expression.length() - 1;
      }
    }
    return false;
  }

  /** {@code ALTER TABLE t ADD CONSTRAINT name ...}, NOT VALID when asked for. */
  public static String addConstraint(
      ObjectName table, String name, Constraint constraint, boolean notValid) {
    return "ALTER TABLE "
        + table.sql()
        + "\n  ADD CONSTRAINT "
        + name
        + " "
        + body(constraint)
        + (notValid ? " NOT VALID" : "");
  }

  /** {@code ALTER TABLE t VALIDATE CONSTRAINT name}. */
  public static String validate(ObjectName table, String name) {
    return "ALTER TABLE " + table.sql() + " VALIDATE CONSTRAINT " + name;
  }

  /** {@code ALTER TABLE t action}. */
  public static String alter(ObjectName table, String action) {
    return "ALTER TABLE " + table.sql() + (action.startsWith("\n") ? "" : " ") + action;
  }

  /** What a constraint says behind its name, attributes other than NOT VALID included. */
  public static String body(Constraint constraint) {
    StringBuilder sql = new StringBuilder();
    if (constraint instanceof Constraint.Check check) {
      sql.append("CHECK ").append(parenthesised(check.expression().text()));
    } else if (constraint instanceof Constraint.NotNull notNull) {
      sql.append("NOT NULL ").append(notNull.column().sql());
    } else if (constraint instanceof Unique unique) {
      sql.append("UNIQUE").append(unique.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
      appendKey(unique, sql);
    } else if (constraint instanceof PrimaryKey key) {
      sql.append("PRIMARY KEY");
      appendKey(key, sql);
    } else if (constraint instanceof ForeignKey key) {
      sql.append("FOREIGN KEY (").append(list(key.columns())).append(") ");
      sql.append(references(key.references()));
    } else if (constraint instanceof Exclude exclude) {
      sql.append("EXCLUDE");
      exclude.method().ifPresent(method -> sql.append(" USING ").append(method));
      sql.append(
          exclude.elements().stream()
              .map(e -> element(e.element()) + " WITH " + e.operator())
              .collect(Collectors.joining(", ", " (", ")")));
      exclude.where().ifPresent(where -> sql.append(" WHERE ").append(parenthesised(where.text())));
    }
    appendAttributes(constraint.common(), sql);
    return sql.toString();
  }

  /** {@code REFERENCES users (id) ON DELETE CASCADE}. */
  public static String references(References references) {
    StringBuilder sql = new StringBuilder("REFERENCES ").append(references.table().sql());
    appendList(" ", references.columns(), sql);
    references.match().ifPresent(match -> sql.append(" MATCH ").append(match));
    references.onDelete().ifPresent(action -> sql.append(" ON DELETE ").append(action));
    appendList(" ", references.onDeleteColumns(), sql);
    references.onUpdate().ifPresent(action -> sql.append(" ON UPDATE ").append(action));
    return sql.toString();
  }

  private static void appendKey(Constraint.Key key, StringBuilder sql) {
    key.usingIndex().ifPresent(index -> sql.append(" USING INDEX ").append(index.sql()));
    if (!key.columns().isEmpty()) {
      sql.append(" (").append(list(key.columns()));
      sql.append(key.withoutOverlaps() ? " WITHOUT OVERLAPS)" : ")");
    }
    appendList(" INCLUDE ", key.include(), sql);
  }

  private static void appendAttributes(Common common, StringBuilder sql) {
    sql.append(common.noInherit() ? " NO INHERIT" : "");
    common.deferrable().ifPresent(d -> sql.append(d ? " DEFERRABLE" : " NOT DEFERRABLE"));
    sql.append(common.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    common.enforced().ifPresent(e -> sql.append(e ? " ENFORCED" : " NOT ENFORCED"));
  }

  /**
   * A column with type, collation and, when they are kept, NOT NULL, default, identity and
   * generation.
   */
  public static String column(ColumnDefinition column, boolean notNull, boolean defaultValue) {
    StringBuilder sql = new StringBuilder(column.name().sql());
    column.type().map(TypeName::sql).ifPresent(type -> sql.append(' ').append(type));
    column.collation().ifPresent(collation -> sql.append(" COLLATE ").append(collation.sql()));
    if (defaultValue) {
      column.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value.text()));
    }
    column
        .identity()
        .ifPresent(
            identity ->
                sql.append(" GENERATED ")
                    .append(identity.always() ? "ALWAYS" : "BY DEFAULT")
                    .append(" AS IDENTITY"));
    column.generated().ifPresent(generated -> sql.append(generated(generated)));
    sql.append(notNull ? " NOT NULL" : "");
    return sql.toString();
  }

  private static String generated(Generated generated) {
    return " GENERATED ALWAYS AS "
        + parenthesised(generated.expression().text())
        + generated.storage().map(storage -> " " + storage.name()).orElse("");
  }

  /** Names separated by commas. */
  public static String list(Collection<Identifier> names) {
    return names.stream().map(Identifier::sql).collect(Collectors.joining(", "));
  }

  private static void appendList(String before, List<Identifier> names, StringBuilder sql) {
    if (!names.isEmpty()) {
      sql.append(before).append('(').append(list(names)).append(')');
    }
  }

  private static void appendOptions(List<Option> options, StringBuilder sql) {
    if (!options.isEmpty()) {
      sql.append(" WITH (").append(joined(options)).append(')');
    }
  }

  private static String joined(List<Option> options) {
    return options.stream()
        .map(option -> option.name() + option.value().map(value -> " = " + value).orElse(""))
        .collect(Collectors.joining(", "));
  }
}
