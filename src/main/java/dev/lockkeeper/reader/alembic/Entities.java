package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of alembic_utils ({@code PGView}, {@code PGFunction} and so on), which {@code
 * op.create_entity} and its like create, replace and drop.
 */
final class Entities {
  private static final Set<String> DIRECTIVES =
      Set.of("create_entity", "drop_entity", "replace_entity", "revert_entity");

  private final Span directive;
  private final String type;
  private final Arguments arguments;
  private final List<SqlText> statements = new ArrayList<>();

  private Entities(Span directive, Invocation entity) {
    this.directive = directive;
    this.type = entity.path().substring(entity.path().lastIndexOf('.') + 1);
    this.arguments = new Arguments(entity);
  }

  /** Whether a directive is one of alembic_utils'. */
  static boolean knows(String name) {
    return DIRECTIVES.contains(name);
  }

  /**
   * The statements that such a directive sends.
   *
   * @return empty where the entity is not known
   */
  static List<SqlText> statements(String name, Invocation call) {
    Optional<PythonValue> entity = new Arguments(call).value(0, "target");
    if (entity.isEmpty()
        || !(entity.get() instanceof Invocation made)
        || !made.path().startsWith("alembic_utils.")) {
      return List.of();
    }
    Entities entities = new Entities(call.span(), made);
    boolean cascade = new Arguments(call).flag("cascade").orElse(false);
    switch (name) {
      case "create_entity" -> entities.create();
      case "drop_entity" -> entities.drop(false, cascade);
      default -> entities.replace(cascade);
    }
    return entities.statements;
  }

  private SqlText sql(String words) {
    SqlText sql = new SqlText(directive, directive, Dialect.POSTGRESQL).sql(words);
    statements.add(sql);
    return sql;
  }

  private void create() {
    switch (type) {
      case "PGFunction", "PGProcedure" ->
          signature(sql("CREATE " + kind() + " "), false).raw(definition());
      case "PGView" -> named(sql("CREATE VIEW "), "signature").sql(" AS ").raw(definition());
      case "PGMaterializedView" -> {
        boolean withData = arguments.flag("with_data").orElse(true);
        named(sql("CREATE MATERIALIZED VIEW "), "signature")
            .sql(" AS ")
            .raw(definition())
            .sql(withData ? " WITH DATA" : " WITH NO DATA");
      }
      case "PGTrigger" -> {
        boolean isConstraint = arguments.flag("is_constraint").orElse(false);
        sql(isConstraint ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ")
            .name(arguments.value(1, "signature"))
            .sql(" ")
            .raw(definition());
      }
      case "PGExtension" ->
          sql("CREATE EXTENSION ")
              .name(arguments.value(1, "signature"))
              .sql(" WITH SCHEMA ")
              .name(arguments.value(0, "schema"));
      case "PGPolicy" ->
          on(sql("CREATE POLICY ").name(arguments.value(1, "signature")))
              .sql(" ")
              .raw(definition());
      case "PGGrantTable" -> grant(true);
      default -> {}
    }
  }

  private void drop(boolean ifExists, boolean cascade) {
    String guard = ifExists ? "IF EXISTS " : "";
    String end = cascade ? " CASCADE" : "";
    switch (type) {
      case "PGFunction", "PGProcedure" ->
          signature(sql("DROP " + kind() + " " + guard), true).sql(end);
      case "PGView" -> named(sql("DROP VIEW " + guard), "signature").sql(end);
      case "PGMaterializedView" ->
          named(sql("DROP MATERIALIZED VIEW " + guard), "signature").sql(end);
      case "PGTrigger" ->
          on(sql("DROP TRIGGER " + guard).name(arguments.value(1, "signature"))).sql(end);
      case "PGExtension" ->
          sql("DROP EXTENSION " + guard).name(arguments.value(1, "signature")).sql(end);
      case "PGPolicy" -> on(sql("DROP POLICY " + guard).name(arguments.value(1, "signature")));
      case "PGGrantTable" -> grant(false);
      default -> {}
    }
  }

  /** A view or a function is replaced where it stands; the others go and come back. */
  private void replace(boolean cascade) {
    switch (type) {
      case "PGFunction", "PGProcedure" ->
          signature(sql("CREATE OR REPLACE " + kind() + " "), false).raw(definition());
      case "PGView" ->
          named(sql("CREATE OR REPLACE VIEW "), "signature").sql(" AS ").raw(definition());
      default -> {
        drop(!type.equals("PGGrantTable"), cascade);
        create();
      }
    }
  }

  private String kind() {
    return type.equals("PGProcedure") ? "PROCEDURE" : "FUNCTION";
  }

  private SqlText named(SqlText sql, String name) {
    arguments.value(0, "schema").ifPresent(schema -> sql.name(schema).sql("."));
    return sql.name(arguments.value(1, name));
  }

  private SqlText on(SqlText sql) {
    Optional<PythonValue> table =
        arguments.value("on_entity").or(() -> arguments.value(2, "on_entity"));
    sql.sql(" ON ");
    table.ifPresentOrElse(value -> SqlClauses.condition(value, sql), () -> sql.unknown(directive));
    return sql;
  }

  /** {@code schema.name(arguments)}, without defaults where a function is dropped. */
  private SqlText signature(SqlText sql, boolean dropped) {
    arguments.value(0, "schema").ifPresent(schema -> sql.name(schema).sql("."));
    Optional<PythonValue> signature = arguments.value(1, "signature");
    Optional<String> known = signature.flatMap(Arguments::known);
    if (signature.isEmpty() || known.isEmpty()) {
      return sql.unknown(signature.map(PythonValue::span).orElse(directive)).sql(" ");
    }
    String written =
        dropped ? known.get().replaceAll("(?i)(\\s+default\\s|\\s*=)[^,)]*", "") : known.get();
    return sql.at(signature.get().span(), written).sql(" ");
  }

  private TextView definition() {
    Optional<PythonValue> definition =
        arguments
            .value("definition")
            .or(
                () ->
                    type.equals("PGTrigger") || type.equals("PGPolicy")
                        ? arguments.value(3, "definition")
                        : arguments.value(2, "definition"));
    if (definition.isPresent() && definition.get() instanceof PythonValue.Text text) {
      return SqlClauses.unescaped(text.view());
    }
    Span place = definition.map(PythonValue::span).filter(directive::contains).orElse(directive);
    return TextView.builder(directive.file()).hole(place).build();
  }

  private void grant(boolean gives) {
    SqlText sql = sql(gives ? "GRANT " : "REVOKE ");
    Optional<PythonValue> right = arguments.value("grant").or(() -> arguments.value(4, "grant"));
    Optional<String> known = right.flatMap(Entities::right);
    if (known.isPresent()) {
      sql.sql(known.get());
    } else {
      sql.unknown(right.map(PythonValue::span).orElse(directive));
    }
    arguments
        .value(2, "columns")
        .filter(
            columns -> known.filter(r -> r.matches("SELECT|INSERT|UPDATE|REFERENCES")).isPresent())
        .ifPresent(columns -> sql.names(Optional.of(columns)));
    sql.sql(" ON ");
    arguments.value(0, "schema").ifPresent(schema -> sql.name(schema).sql("."));
    sql.name(arguments.value(1, "table")).sql(gives ? " TO " : " FROM ");
    sql.name(arguments.value(3, "role"));
    sql.sql(gives && arguments.flag("with_grant_option").orElse(false), " WITH GRANT OPTION");
  }

  /** {@code Grant.SELECT} or its value. */
  private static Optional<String> right(PythonValue value) {
    String path = Names.path(value);
    return Arguments.known(value)
        .or(
            () ->
                path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(path.substring(path.lastIndexOf('.') + 1)));
  }
}
