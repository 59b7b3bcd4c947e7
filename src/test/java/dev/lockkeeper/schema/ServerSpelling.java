package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the server prints an expression that stands in a replayed schema: it is asked, and undone.
 */
final class ServerSpelling {
  private final Connection connection;
  private final Map<String, String> answers = new HashMap<>();

  ServerSpelling(Connection connection) {
    this.connection = connection;
  }

  String ofDefault(Table table, String column, String text) {
    return ask(
        table,
        "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s"
            .formatted(qualified(table), Identifier.quoted(column), text),
        """
        SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
        JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
        WHERE d.adrelid = '%s'::regclass AND a.attname = '%s'\
        """
            .formatted(qualified(table), column));
  }

  String ofGenerated(Table table, String type, String text) {
    return ask(
        table,
        "ALTER TABLE %s ADD COLUMN lk_probe %s GENERATED ALWAYS AS (%s) STORED"
            .formatted(qualified(table), type, text),
        """
        SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
        JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
        WHERE d.adrelid = '%s'::regclass AND a.attname = 'lk_probe'\
        """
            .formatted(qualified(table)));
  }

  String ofCheck(Table table, String text) {
    return ask(
        table,
        "ALTER TABLE %s ADD CONSTRAINT lk_probe CHECK (%s) NOT VALID"
            .formatted(qualified(table), text),
        """
        SELECT regexp_replace(pg_get_constraintdef(oid), ' NOT VALID', '') FROM pg_constraint
        WHERE conrelid = '%s'::regclass AND conname = 'lk_probe'\
        """
            .formatted(qualified(table)));
  }

  String ofIndex(SchemaObject of, Index index) {
    String elements =
        index.elements().stream().map(ServerSpelling::element).collect(Collectors.joining(", "));
    String include =
        index.include().isEmpty()
            ? ""
            : " INCLUDE ("
                + index.include().stream().map(Identifier::quoted).collect(Collectors.joining(", "))
                + ")";
    return ask(
        of,
        "CREATE %s INDEX lk_probe ON ONLY %s USING %s (%s)%s%s%s"
            .formatted(
                index.unique() && index.method().equals("btree") ? "UNIQUE" : "",
                qualified(of),
                index.method(),
                elements,
                include,
                index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "",
                index.where().map(where -> " WHERE " + where.text()).orElse("")),
        """
        SELECT regexp_replace(pg_get_indexdef(c.oid), '^.* USING ', '') FROM pg_class c
        WHERE c.relname = 'lk_probe'\
        """);
  }

  private static String element(IndexElement element) {
    String what =
        element
            .column()
            .map(Identifier::sql)
            .or(() -> element.expression().map(e -> "(" + e.text() + ")"))
            .orElseThrow();
    return what
        + element.collation().map(c -> " COLLATE " + c.sql()).orElse("")
        + element.operatorClass().map(c -> " " + c).orElse("")
        + element.order().map(o -> " " + o).orElse("")
        + element.nulls().map(n -> " NULLS " + n).orElse("");
  }

  static String qualified(SchemaObject object) {
    return Identifier.quoted(object.schema()) + "." + Identifier.quoted(object.name());
  }

  /** Asks once for a table as it is. */
  private String ask(SchemaObject of, String change, String question) {
    String columns =
        of instanceof Table table
            ? table.columns().stream().map(c -> c.name() + c.type()).toList().toString()
            : "";
    return answers.computeIfAbsent(change + columns, key -> ask(change, question));
  }

  private String ask(String change, String question) {
    try {
      boolean open = !connection.getAutoCommit();
      if (open) {
        throw new IllegalStateException("the connection is not in autocommit");
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(change);
        try (ResultSet rows = statement.executeQuery(question)) {
          return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      return change + ": " + e.getMessage();
    }
  }
}
