package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.Optional;
import java.util.Set;

/**
 * Alembic's directives as the SQL that it sends to PostgreSQL, one statement after the other
 * (Alembic manual, "Operation Reference").
 */
final class Directives {
  private static final Set<String> ALL =
      Set.of(
          "add_column",
          "alter_column",
          "batch_alter_table",
          "bulk_insert",
          "create_check_constraint",
          "create_exclude_constraint",
          "create_foreign_key",
          "create_index",
          "create_primary_key",
          "create_table",
          "create_table_comment",
          "create_unique_constraint",
          "drop_column",
          "drop_constraint",
          "drop_index",
          "drop_table",
          "drop_table_comment",
          "execute",
          "f",
          "get_bind",
          "get_context",
          "inline_literal",
          "invoke",
          "rename_table",
          "run_async");

  private final TableDirectives tables;
  private final ColumnDirectives columns;
  private final IndexDirectives indexes;
  private final ConstraintDirectives constraints;
  private final DataDirectives data;

  Directives(Recorder recorder) {
    this.indexes = new IndexDirectives(recorder);
    this.columns = new ColumnDirectives(recorder, indexes);
    this.tables = new TableDirectives(recorder, columns, indexes);
    this.constraints = new ConstraintDirectives(recorder);
    this.data = new DataDirectives(recorder);
  }

  /** Whether Alembic has an operation of that name. */
  static boolean knows(String directive) {
    return ALL.contains(directive);
  }

  /** Writes one statement: {@code CREATE TABLE} without what Alembic adds to it. */
  void writeAlone(String directive, Invocation call, boolean conditional) {
    if (directive.equals("create_table")) {
      tables.createTableAlone(new Arguments(call), conditional);
    } else {
      write(directive, call, conditional);
    }
  }

  /**
   * Writes a directive; false when there is none of that name.
   *
   * @param call its place and its arguments as {@code op.name} takes them, the table included
   */
  boolean write(String directive, Invocation call, boolean conditional) {
    Arguments arguments = new Arguments(call);
    switch (directive) {
      case "create_table" -> tables.createTable(arguments, conditional);
      case "drop_table" -> tables.dropTable(arguments, conditional);
      case "rename_table" -> tables.renameTable(arguments, conditional);
      case "create_table_comment" ->
          tables.tableComment(arguments, arguments.value(1, "comment"), conditional);
      case "drop_table_comment" -> tables.tableComment(arguments, Optional.empty(), conditional);
      case "add_column" -> columns.addColumn(arguments, conditional);
      case "drop_column" -> columns.dropColumn(arguments, conditional);
      case "alter_column" -> columns.alterColumn(arguments, conditional);
      case "create_index" -> indexes.createIndex(arguments, conditional);
      case "drop_index" -> indexes.dropIndex(arguments, conditional);
      case "create_foreign_key" -> constraints.createForeignKey(arguments, conditional);
      case "create_unique_constraint" -> constraints.createUnique(arguments, conditional);
      case "create_primary_key" -> constraints.createPrimaryKey(arguments, conditional);
      case "create_check_constraint" -> constraints.createCheck(arguments, conditional);
      case "create_exclude_constraint" -> constraints.createExclude(arguments, conditional);
      case "drop_constraint" -> constraints.dropConstraint(arguments, conditional);
      case "bulk_insert" -> data.bulkInsert(arguments, conditional);
      default -> {
        return false;
      }
    }
    return true;
  }
}
