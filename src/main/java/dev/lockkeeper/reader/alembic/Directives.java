package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Alembic's directives as the SQL that it sends to PostgreSQL, one statement after the other
 * (Alembic manual, "Operation Reference").
 */
final class Directives {
  private static final int LONGEST_NAME = 63;

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

  private final Recorder recorder;

  Directives(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Whether Alembic has an operation of that name. */
  static boolean knows(String directive) {
    return ALL.contains(directive);
  }

  /**
   * Writes a directive; false when there is none of that name.
   *
   * @param call its place and its arguments as {@code op.name} takes them, the table included
   */
  boolean write(String directive, Invocation call, boolean conditional) {
    Arguments arguments = new Arguments(call);
    switch (directive) {
      case "create_table" -> createTable(arguments, conditional);
      case "drop_table" -> dropTable(arguments, conditional);
      case "rename_table" -> renameTable(arguments, conditional);
      case "create_table_comment" ->
          tableComment(arguments, arguments.value(1, "comment"), conditional);
      case "drop_table_comment" -> tableComment(arguments, Optional.empty(), conditional);
      case "add_column" -> addColumn(arguments, conditional);
      case "drop_column" -> dropColumn(arguments, conditional);
      case "alter_column" -> alterColumn(arguments, conditional);
      case "create_index" -> createIndex(arguments, conditional);
      case "drop_index" -> dropIndex(arguments, conditional);
      case "create_foreign_key" -> createForeignKey(arguments, conditional);
      case "create_unique_constraint" -> createUnique(arguments, conditional);
      case "create_primary_key" -> createPrimaryKey(arguments, conditional);
      case "create_check_constraint" -> createCheck(arguments, conditional);
      case "create_exclude_constraint" -> createExclude(arguments, conditional);
      case "drop_constraint" -> dropConstraint(arguments, conditional);
      case "bulk_insert" -> bulkInsert(arguments, conditional);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static SqlText text(Arguments arguments) {
    return new SqlText(arguments.span());
  }

  /** {@code schema.table}. */
  private static SqlText table(
      Optional<PythonValue> schema, Optional<PythonValue> table, SqlText sql) {
    schema.ifPresent(value -> schema(value, sql));
    return sql.name(table);
  }

  /** A schema; Alembic quotes the parts of a dotted one each for itself. */
  private static void schema(PythonValue value, SqlText sql) {
    if (value instanceof PythonValue.Text text && text.view().text().indexOf('.') > 0) {
      int dot = text.view().text().lastIndexOf('.');
      TextView view = text.view();
      schema(new PythonValue.Text(text.span(), view.slice(0, dot)), sql);
      sql.name(new PythonValue.Text(text.span(), view.slice(dot + 1, view.text().length())));
    } else {
      sql.name(value);
    }
    sql.sql(".");
  }

  private static SqlText alterTable(Arguments arguments) {
    return alterTable(arguments, arguments.span());
  }

  private static SqlText alterTable(Arguments arguments, Span part) {
    return table(
        arguments.value("schema"),
        arguments.value(0, "table_name"),
        text(arguments).part(part).sql("ALTER TABLE "));
  }

  private void createTable(Arguments arguments, boolean conditional) {
    Optional<PythonValue> schema = arguments.value("schema");
    Optional<PythonValue> table = arguments.value(0, "table_name");
    List<ColumnArgument> columns = new ArrayList<>();
    List<PythonValue> constraints = new ArrayList<>();
    List<Invocation> indexes = new ArrayList<>();
    List<Span> doubts = new ArrayList<>();
    for (PythonValue value : rest(arguments)) {
      Optional<ColumnArgument> column = ColumnArgument.of(value);
      if (column.isPresent()) {
        columns.add(column.get());
      } else if (Constraints.is(value)) {
        constraints.add(value);
      } else if (Names.sqlalchemy(value).equals("Index") && value instanceof Invocation index) {
        indexes.add(index);
      } else {
        doubts.add(value.span());
      }
    }
    createEnums(arguments.span(), columns, conditional);

    SqlText sql = text(arguments).sql("CREATE ");
    prefixes(arguments, sql);
    sql.sql("TABLE ").sql(arguments.flag("if_not_exists", sql), "IF NOT EXISTS ");
    table(schema, table, sql).sql(" (");
    writeColumns(columns, constraints, sql);
    sql.sql(")");
    options(arguments, sql);
    doubts.forEach(sql::doubt);
    arguments.doubtOthers(
        Set.of(
            "table_name",
            "schema",
            "prefixes",
            "comment",
            "info",
            "if_not_exists",
            "listeners",
            "postgresql_inherits",
            "postgresql_partition_by",
            "postgresql_on_commit",
            "postgresql_tablespace",
            "postgresql_with",
            "postgresql_using",
            "keep_existing",
            "extend_existing",
            "implicit_returning",
            "quote",
            "quote_schema",
            "sqlite_autoincrement"),
        sql);
    recorder.directive(sql, conditional);

    for (ColumnArgument column : columns) {
      columnIndex(arguments.span(), schema, table, column, conditional);
    }
    for (Invocation index : indexes) {
      tableIndex(arguments.span(), schema, table, index, conditional);
    }
    arguments
        .value("comment")
        .ifPresent(comment -> tableComment(arguments, Optional.of(comment), conditional));
    for (ColumnArgument column : columns) {
      columnComment(arguments.span(), schema, table, column, conditional);
    }
  }

  private static List<PythonValue> rest(Arguments arguments) {
    List<PythonValue> all = arguments.positional();
    return arguments.given("table_name").isPresent() || all.isEmpty()
        ? all
        : all.subList(1, all.size());
  }

  private void createEnums(Span directive, List<ColumnArgument> columns, boolean conditional) {
    Map<String, EnumType> types = new LinkedHashMap<>();
    for (ColumnArgument column : columns) {
      column.type().map(SqlTypes::enums).orElse(List.of()).stream()
          .filter(EnumType::isCreatedWithTable)
          .forEach(type -> types.putIfAbsent(type.key(), type));
    }
    for (EnumType type : types.values()) {
      SqlText sql = new SqlText(directive, type.span());
      type.create(sql);
      recorder.directive(sql, conditional);
    }
  }

  private static void prefixes(Arguments arguments, SqlText sql) {
    arguments
        .value("prefixes")
        .flatMap(Arguments::items)
        .ifPresent(
            items ->
                items.forEach(
                    item ->
                        Arguments.known(item)
                            .ifPresentOrElse(
                                word -> sql.at(item.span(), word + " "),
                                () -> sql.doubt(item.span()))));
  }

  private static void writeColumns(
      List<ColumnArgument> columns, List<PythonValue> constraints, SqlText sql) {
    Set<String> keyNames = new LinkedHashSet<>();
    boolean explicitKey = false;
    List<PythonValue> ordered = new ArrayList<>();
    for (PythonValue constraint : constraints) {
      if (Names.sqlalchemy(constraint).equals("PrimaryKeyConstraint")) {
        explicitKey = true;
        new Arguments((Invocation) constraint)
            .positional()
            .forEach(name -> Arguments.known(name).ifPresent(keyNames::add));
        ordered.add(0, constraint);
      } else {
        ordered.add(constraint);
      }
    }
    List<ColumnArgument> key =
        columns.stream()
            .filter(
                column ->
                    column.primaryKey()
                        || Arguments.known(column.name()).filter(keyNames::contains).isPresent())
            .toList();
    List<Runnable> parts = new ArrayList<>();
    for (ColumnArgument column : columns) {
      parts.add(() -> column.write(key.contains(column), key.size() == 1, sql));
    }
    if (!explicitKey && !key.isEmpty()) {
      SqlText own = sql.part(key.get(0).keyword("primary_key"));
      Constraints.columns("PRIMARY KEY", countingFirst(key), own);
      parts.add(() -> sql.append(own));
    }
    for (PythonValue constraint : ordered) {
      if (!(constraint instanceof Invocation call) || !usesAlter(call)) {
        parts.add(() -> Constraints.write(constraint, sql));
      }
    }
    int afterConstraints = parts.size();
    for (ColumnArgument column : columns) {
      if (column.isUnique() && !column.isIndexed()) {
        SqlText own = sql.part(column.keyword("unique"));
        Constraints.columns("UNIQUE", List.of(column.name()), own);
        parts.add(() -> sql.append(own));
      }
      for (Invocation foreignKey : column.foreignKeys()) {
        if (!usesAlter(foreignKey)) {
          parts.add(() -> Constraints.foreignKey(foreignKey, column.name(), sql));
        }
      }
    }
    for (ColumnArgument column : columns) {
      column
          .labelCheck()
          .ifPresent(type -> parts.add(afterConstraints, () -> type.check(column.name(), sql)));
    }
    sql.list(parts, Runnable::run);
  }

  /** SQLAlchemy puts the column that counts up first into a key that it writes by itself. */
  private static List<PythonValue> countingFirst(List<ColumnArgument> key) {
    List<PythonValue> names = new ArrayList<>();
    key.stream().filter(ColumnArgument::mustCountUp).forEach(column -> names.add(column.name()));
    key.stream()
        .filter(column -> !column.mustCountUp())
        .forEach(column -> names.add(column.name()));
    return names;
  }

  /** {@code use_alter}: left to a MetaData, which no revision has. */
  private static boolean usesAlter(Invocation constraint) {
    return new Arguments(constraint).flag("use_alter").orElse(false);
  }

  private static void options(Arguments arguments, SqlText sql) {
    arguments
        .value("postgresql_inherits")
        .flatMap(Arguments::items)
        .ifPresent(parents -> sql.sql(" INHERITS (").list(parents, sql::name).sql(")"));
    written(arguments, "postgresql_partition_by", " PARTITION BY ", sql);
    arguments.value("postgresql_using").ifPresent(method -> sql.sql(" USING ").name(method));
    with(arguments, sql);
    arguments
        .text("postgresql_on_commit")
        .ifPresent(words -> sql.sql(" ON COMMIT " + words.replace('_', ' ')));
    arguments
        .value("postgresql_tablespace")
        .ifPresent(space -> sql.sql(" TABLESPACE ").name(space));
  }

  private static void written(Arguments arguments, String keyword, String words, SqlText sql) {
    arguments
        .value(keyword)
        .ifPresent(
            value -> {
              sql.sql(words);
              SqlClauses.condition(value, sql);
            });
  }

  private static void with(Arguments arguments, SqlText sql) {
    Optional<PythonValue> with = arguments.value("postgresql_with");
    if (with.isEmpty()) {
      return;
    }
    if (with.get() instanceof PythonValue.Mapping mapping) {
      sql.sql(" WITH (")
          .list(
              mapping.entries(),
              entry -> {
                sql.at(entry.key().span(), Arguments.known(entry.key()).orElse("unknown"))
                    .sql(" = ");
                SqlClauses.condition(entry.value(), sql);
              })
          .sql(")");
    } else {
      sql.doubt(with.get().span());
    }
  }

  private void columnIndex(
      Span directive,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      ColumnArgument column,
      boolean conditional) {
    if (!column.isIndexed()) {
      return;
    }
    SqlText sql = new SqlText(directive, column.keyword("index"));
    sql.sql(column.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    Optional<String> name = indexName(schema, table, column);
    if (name.isPresent()) {
      sql.at(column.name().span(), '"' + name.get().replace("\"", "\"\"") + '"');
    } else {
      sql.unknown(column.name().span());
    }
    table(schema, table, sql.sql(" ON ")).sql(" (").name(column.name()).sql(")");
    recorder.directive(sql, conditional);
  }

  /** {@code ix_table_column}, which SQLAlchemy shortens with a hash where it is too long. */
  private static Optional<String> indexName(
      Optional<PythonValue> schema, Optional<PythonValue> table, ColumnArgument column) {
    Optional<String> prefix =
        schema.isEmpty()
            ? Optional.of("")
            : schema.flatMap(Arguments::known).map(known -> known.replace('.', '_') + "_");
    return prefix.flatMap(
        start ->
            table
                .flatMap(Arguments::known)
                .flatMap(
                    t ->
                        Arguments.known(column.name())
                            .map(c -> shortened("ix_" + start + t + "_" + c))));
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      return name.substring(0, LONGEST_NAME - 8)
          + "_"
          + HexFormat.of().formatHex(hash).substring(28);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  private void tableIndex(
      Span directive,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      Invocation index,
      boolean conditional) {
    Arguments arguments = new Arguments(index);
    List<PythonValue> all = arguments.positional();
    List<PythonValue> columns = all.isEmpty() ? all : all.subList(1, all.size());
    SqlText sql = new SqlText(directive, index.span());
    Optional<PythonValue> name = arguments.value(0, "name");
    index(arguments, name, schema, table, Optional.of(columns), sql);
    recorder.directive(sql, conditional);
  }

  private void tableComment(
      Arguments arguments, Optional<PythonValue> comment, boolean conditional) {
    SqlText sql = text(arguments).sql("COMMENT ON TABLE ");
    table(arguments.value("schema"), arguments.value(0, "table_name"), sql).sql(" IS ");
    comment.ifPresentOrElse(sql::literal, () -> sql.sql("NULL"));
    recorder.directive(sql, conditional);
  }

  private void columnComment(
      Span directive,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      ColumnArgument column,
      boolean conditional) {
    if (column.comment().isEmpty()) {
      return;
    }
    SqlText sql = new SqlText(directive, column.keyword("comment")).sql("COMMENT ON COLUMN ");
    table(schema, table, sql).sql(".").name(column.name()).sql(" IS ");
    sql.literal(column.comment().get());
    recorder.directive(sql, conditional);
  }

  private void dropTable(Arguments arguments, boolean conditional) {
    SqlText sql = text(arguments).sql("DROP TABLE ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ");
    table(arguments.value(1, "schema"), arguments.value(0, "table_name"), sql);
    arguments.doubtOthers(Set.of("table_name", "schema", "if_exists", "info", "listeners"), sql);
    recorder.directive(sql, conditional);
  }

  private void renameTable(Arguments arguments, boolean conditional) {
    SqlText sql = text(arguments).sql("ALTER TABLE ");
    table(arguments.value(2, "schema"), arguments.value(0, "old_table_name"), sql);
    sql.sql(" RENAME TO ").name(arguments.value(1, "new_table_name"));
    arguments.doubtOthers(Set.of("old_table_name", "new_table_name", "schema"), sql);
    recorder.directive(sql, conditional);
  }

  private void addColumn(Arguments arguments, boolean conditional) {
    Optional<PythonValue> schema = arguments.value("schema");
    Optional<PythonValue> table = arguments.value(0, "table_name");
    Optional<ColumnArgument> given = arguments.value(1, "column").flatMap(ColumnArgument::of);
    SqlText sql = alterTable(arguments).sql(" ADD COLUMN ");
    sql.sql(arguments.flag("if_not_exists", sql), "IF NOT EXISTS ");
    boolean inlineReferences = arguments.flag("inline_references", sql);
    boolean inlineKey = arguments.flag("inline_primary_key", sql);
    arguments.doubtOthers(
        Set.of(
            "table_name",
            "column",
            "schema",
            "if_not_exists",
            "inline_references",
            "inline_primary_key"),
        sql);
    if (given.isEmpty()) {
      Span place = arguments.value(1, "column").map(PythonValue::span).orElse(arguments.span());
      sql.unknown(place).sql(" ").unknown(place);
      sql.doubt(place);
      recorder.directive(sql, conditional);
      return;
    }
    ColumnArgument column = given.get();
    column.write(column.primaryKey(), column.primaryKey(), sql);
    if (inlineKey && column.primaryKey()) {
      sql.append(sql.sql(" ").part(column.keyword("primary_key")).sql("PRIMARY KEY"));
    }
    boolean inline = inlineReferences && column.foreignKeys().size() == 1;
    if (inline) {
      Constraints.inlineForeignKey(column.foreignKeys().get(0), sql);
    }
    recorder.directive(sql, conditional);

    for (Invocation key : inline ? List.<Invocation>of() : column.foreignKeys()) {
      SqlText constraint = alterTable(arguments, key.span()).sql(" ADD ");
      Constraints.foreignKey(key, column.name(), constraint);
      recorder.directive(constraint, conditional);
    }
    if (column.isUnique() && !column.isIndexed()) {
      SqlText unique = alterTable(arguments, column.keyword("unique")).sql(" ADD ");
      Constraints.columns("UNIQUE", List.of(column.name()), unique);
      recorder.directive(unique, conditional);
    }
    if (column.labelCheck().isPresent()) {
      EnumType type = column.labelCheck().get();
      SqlText check = alterTable(arguments, type.span()).sql(" ADD ");
      type.check(column.name(), check);
      recorder.directive(check, conditional);
    }
    columnIndex(arguments.span(), schema, table, column, conditional);
    columnComment(arguments.span(), schema, table, column, conditional);
  }

  private void dropColumn(Arguments arguments, boolean conditional) {
    SqlText sql = alterTable(arguments).sql(" DROP COLUMN ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ").name(arguments.value(1, "column_name"));
    arguments.doubtOthers(Set.of("table_name", "column_name", "schema", "if_exists"), sql);
    recorder.directive(sql, conditional);
  }

  private void alterColumn(Arguments arguments, boolean conditional) {
    Optional<PythonValue> type = arguments.value("type_");
    type.ifPresent(
        value -> {
          SqlText sql = alterColumnText(arguments).sql(" TYPE ");
          SqlTypes.write(value, sql);
          written(arguments, "postgresql_using", " USING ", sql);
          doubtAlter(arguments, sql);
          recorder.directive(sql, conditional);
        });
    arguments
        .value(2, "nullable")
        .ifPresent(
            value -> {
              if (value instanceof PythonValue.Truth truth) {
                recorder.directive(
                    alterColumnText(arguments)
                        .sql(truth.value() ? " DROP NOT NULL" : " SET NOT NULL"),
                    conditional);
              } else {
                recorder.opaque(
                    arguments.span(),
                    "whether the column becomes nullable is not known",
                    touched(arguments),
                    conditional);
              }
            });
    arguments
        .given("server_default")
        .filter(value -> !(value instanceof PythonValue.Truth truth && !truth.value()))
        .ifPresent(value -> alterDefault(arguments, value, conditional));
    arguments
        .given("comment")
        .filter(value -> !(value instanceof PythonValue.Truth))
        .ifPresent(
            value -> {
              SqlText sql = text(arguments).sql("COMMENT ON COLUMN ");
              table(arguments.value("schema"), arguments.value(0, "table_name"), sql);
              sql.sql(".").name(arguments.value(1, "column_name")).sql(" IS ");
              if (value instanceof PythonValue.NoneValue) {
                sql.at(value.span(), "NULL");
              } else {
                sql.literal(value);
              }
              recorder.directive(sql, conditional);
            });
    arguments
        .value("new_column_name")
        .or(() -> arguments.value("name"))
        .ifPresent(
            newName ->
                recorder.directive(
                    alterTable(arguments)
                        .sql(" RENAME ")
                        .name(arguments.value(1, "column_name"))
                        .sql(" TO ")
                        .name(newName),
                    conditional));
  }

  private static void doubtAlter(Arguments arguments, SqlText sql) {
    arguments.doubtOthers(
        Set.of(
            "table_name",
            "column_name",
            "nullable",
            "comment",
            "server_default",
            "new_column_name",
            "name",
            "type_",
            "existing_type",
            "existing_server_default",
            "existing_nullable",
            "existing_comment",
            "existing_autoincrement",
            "autoincrement",
            "schema",
            "postgresql_using"),
        sql);
  }

  private static Optional<List<ObjectName>> touched(Arguments arguments) {
    return arguments
        .value(0, "table_name")
        .flatMap(Arguments::known)
        .map(
            name ->
                List.of(
                    ObjectName.of(
                        new Identifier(
                            name,
                            name,
                            arguments
                                .value(0, "table_name")
                                .map(PythonValue::span)
                                .orElse(arguments.span())))));
  }

  private static SqlText alterColumnText(Arguments arguments) {
    return alterTable(arguments).sql(" ALTER COLUMN ").name(arguments.value(1, "column_name"));
  }

  private void alterDefault(Arguments arguments, PythonValue value, boolean conditional) {
    SqlText sql = alterColumnText(arguments);
    Optional<PythonValue> before = arguments.given("existing_server_default");
    if (value instanceof PythonValue.NoneValue) {
      boolean identity = before.filter(Directives::isIdentity).isPresent();
      sql.at(value.span(), identity ? " DROP IDENTITY" : " DROP DEFAULT");
    } else if (isIdentity(value) && value instanceof Invocation identity) {
      // Only a None that is written out tells Alembic that there is no identity yet.
      boolean adds = before.filter(PythonValue.NoneValue.class::isInstance).isPresent();
      if (adds) {
        Identities.define(identity, sql.sql(" ADD GENERATED "));
      } else {
        Identities.change(identity, sql);
      }
    } else {
      sql.sql(" SET DEFAULT ");
      Defaults.write(value, sql);
    }
    recorder.directive(sql, conditional);
  }

  private static boolean isIdentity(PythonValue value) {
    return Names.sqlalchemy(value).equals("Identity");
  }

  private void createIndex(Arguments arguments, boolean conditional) {
    Optional<List<PythonValue>> columns = arguments.value(2, "columns").flatMap(Arguments::items);
    SqlText sql = text(arguments);
    index(
        arguments,
        arguments.value(0, "index_name"),
        arguments.value("schema"),
        arguments.value(1, "table_name"),
        columns,
        sql);
    recorder.directive(sql, conditional);
  }

  private static void index(
      Arguments arguments,
      Optional<PythonValue> name,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      Optional<List<PythonValue>> columns,
      SqlText sql) {
    sql.sql("CREATE ").sql(arguments.flag("unique", sql), "UNIQUE ").sql("INDEX ");
    sql.sql(arguments.flag("postgresql_concurrently", sql), "CONCURRENTLY ");
    sql.sql(arguments.flag("if_not_exists", sql), "IF NOT EXISTS ");
    table(schema, table, sql.name(name).sql(" ON "));
    arguments
        .value("postgresql_using")
        .ifPresent(
            method -> {
              sql.sql(" USING ");
              SqlClauses.condition(method, sql);
            });
    sql.sql(" (");
    if (columns.isPresent()) {
      sql.list(columns.get(), column -> indexElement(arguments, column, sql));
    } else {
      sql.unknown(arguments.value(2, "columns").map(PythonValue::span).orElse(arguments.span()));
    }
    sql.sql(")");
    arguments.value("postgresql_include").ifPresent(include -> Constraints.include(include, sql));
    sql.sql(arguments.flag("postgresql_nulls_not_distinct", sql), " NULLS NOT DISTINCT");
    with(arguments, sql);
    arguments
        .value("postgresql_tablespace")
        .ifPresent(space -> sql.sql(" TABLESPACE ").name(space));
    written(arguments, "postgresql_where", " WHERE ", sql);
    arguments.doubtOthers(
        Set.of(
            "index_name",
            "name",
            "table_name",
            "columns",
            "schema",
            "unique",
            "if_not_exists",
            "quote",
            "info",
            "postgresql_concurrently",
            "postgresql_using",
            "postgresql_ops",
            "postgresql_include",
            "postgresql_nulls_not_distinct",
            "postgresql_with",
            "postgresql_tablespace",
            "postgresql_where"),
        sql);
  }

  private static void indexElement(Arguments arguments, PythonValue column, SqlText sql) {
    SqlClauses.element(column, sql);
    Optional<PythonValue> classes = arguments.value("postgresql_ops");
    if (classes.isEmpty()) {
      return;
    }
    Optional<String> name = SqlClauses.key(column).flatMap(Arguments::known);
    if (classes.get() instanceof PythonValue.Mapping mapping) {
      for (PythonValue.Mapping.Entry entry : mapping.entries()) {
        if (name.isPresent() && Arguments.known(entry.key()).equals(name)) {
          sql.sql(" ");
          SqlClauses.condition(entry.value(), sql);
        }
      }
    } else {
      sql.doubt(classes.get().span());
    }
  }

  private void dropIndex(Arguments arguments, boolean conditional) {
    SqlText sql = text(arguments).sql("DROP INDEX ");
    sql.sql(arguments.flag("postgresql_concurrently", sql), "CONCURRENTLY ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ");
    table(arguments.value("schema"), arguments.value(0, "index_name"), sql);
    arguments.doubtOthers(
        Set.of(
            "index_name",
            "table_name",
            "schema",
            "if_exists",
            "postgresql_concurrently",
            "postgresql_where",
            "postgresql_using",
            "postgresql_ops",
            "postgresql_include",
            "postgresql_with",
            "postgresql_tablespace",
            "postgresql_nulls_not_distinct",
            "unique"),
        sql);
    recorder.directive(sql, conditional);
  }

  private static SqlText addConstraint(
      Arguments arguments, Optional<PythonValue> schema, Optional<PythonValue> table) {
    SqlText sql = table(schema, table, text(arguments).sql("ALTER TABLE ")).sql(" ADD ");
    Constraints.name(arguments, arguments.value(0, "constraint_name"), sql);
    return sql;
  }

  private void createForeignKey(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(
            arguments, arguments.value("source_schema"), arguments.value(1, "source_table"));
    sql.sql("FOREIGN KEY").names(arguments.value(3, "local_cols")).sql(" REFERENCES ");
    table(arguments.value("referent_schema"), arguments.value(2, "referent_table"), sql);
    sql.names(arguments.value(4, "remote_cols"));
    Constraints.actions(arguments, sql);
    arguments.doubtOthers(
        Set.of(
            "constraint_name",
            "source_table",
            "referent_table",
            "local_cols",
            "remote_cols",
            "onupdate",
            "ondelete",
            "deferrable",
            "initially",
            "match",
            "source_schema",
            "referent_schema",
            "postgresql_not_valid",
            "use_alter"),
        sql);
    recorder.directive(sql, conditional);
  }

  private void createUnique(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    Constraints.unique(arguments, columns(arguments, sql), sql);
    arguments.doubtOthers(
        Set.of(
            "constraint_name",
            "table_name",
            "columns",
            "schema",
            "deferrable",
            "initially",
            "postgresql_nulls_not_distinct",
            "postgresql_include"),
        sql);
    recorder.directive(sql, conditional);
  }

  private void createPrimaryKey(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    Constraints.columns("PRIMARY KEY", columns(arguments, sql), sql);
    arguments.doubtOthers(Set.of("constraint_name", "table_name", "columns", "schema"), sql);
    recorder.directive(sql, conditional);
  }

  private static List<PythonValue> columns(Arguments arguments, SqlText sql) {
    Optional<PythonValue> value = arguments.value(2, "columns");
    Span place = value.map(PythonValue::span).orElse(sql.directive());
    return value
        .flatMap(Arguments::items)
        .orElseGet(() -> List.of(new PythonValue.Unknown(place, "the columns are not known")));
  }

  private void createCheck(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    Constraints.check(arguments, arguments.value(2, "condition"), sql);
    arguments.doubtOthers(
        Set.of(
            "constraint_name",
            "table_name",
            "condition",
            "schema",
            "deferrable",
            "initially",
            "postgresql_not_valid"),
        sql);
    recorder.directive(sql, conditional);
  }

  private void createExclude(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    List<PythonValue> all = arguments.positional();
    Constraints.exclude(arguments, all.subList(Math.min(2, all.size()), all.size()), sql);
    recorder.directive(sql, conditional);
  }

  private void dropConstraint(Arguments arguments, boolean conditional) {
    SqlText sql =
        table(
                arguments.value("schema"),
                arguments.value(1, "table_name"),
                text(arguments).sql("ALTER TABLE "))
            .sql(" DROP CONSTRAINT ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ");
    sql.name(arguments.value(0, "constraint_name"));
    arguments.doubtOthers(
        Set.of("constraint_name", "table_name", "type_", "schema", "if_exists"), sql);
    recorder.directive(sql, conditional);
  }

  private void bulkInsert(Arguments arguments, boolean conditional) {
    Optional<PythonValue> rows = arguments.value(1, "rows");
    if (rows.isPresent()
        && rows.get() instanceof PythonValue.Items none
        && none.items().isEmpty()) {
      return;
    }
    Optional<PythonValue> table = arguments.value(0, "table");
    List<PythonValue> columns = new ArrayList<>();
    if (rows.isPresent()
        && rows.get() instanceof PythonValue.Items items
        && items.items().get(0) instanceof PythonValue.Mapping row) {
      row.entries().forEach(entry -> columns.add(entry.key()));
    }
    SqlText sql = text(arguments).sql("INSERT INTO ");
    TableArgument.write(table, sql);
    sql.sql(!columns.isEmpty(), " (").list(columns, sql::name).sql(!columns.isEmpty(), ")");
    sql.sql(" VALUES (").unknown(rows.map(PythonValue::span).orElse(arguments.span())).sql(")");
    recorder.directive(sql, conditional);
  }
}
