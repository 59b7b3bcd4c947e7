package dev.lockkeeper.reader.java;

import dev.lockkeeper.reader.java.Value.Carrier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of JDBC's and Spring's methods: which send SQL, and which lead to what sends it.
 */
final class JdbcCall {
  private static final Map<String, Carrier.Kind> TYPES =
      Map.ofEntries(
          Map.entry("Context", Carrier.Kind.SOURCE),
          Map.entry("DataSource", Carrier.Kind.SOURCE),
          Map.entry("SingleConnectionDataSource", Carrier.Kind.SOURCE),
          Map.entry("Connection", Carrier.Kind.CONNECTION),
          Map.entry("Statement", Carrier.Kind.STATEMENT),
          Map.entry("PreparedStatement", Carrier.Kind.PREPARED),
          Map.entry("CallableStatement", Carrier.Kind.PREPARED),
          Map.entry("JdbcTemplate", Carrier.Kind.TEMPLATE),
          Map.entry("JdbcOperations", Carrier.Kind.TEMPLATE),
          Map.entry("NamedParameterJdbcTemplate", Carrier.Kind.TEMPLATE),
          Map.entry("NamedParameterJdbcOperations", Carrier.Kind.TEMPLATE),
          Map.entry("JdbcClient", Carrier.Kind.TEMPLATE));

  private static final Map<String, Carrier.Kind> RESULTS =
      Map.of(
          "getConnection", Carrier.Kind.CONNECTION,
          "createStatement", Carrier.Kind.STATEMENT,
          "prepareStatement", Carrier.Kind.PREPARED,
          "prepareCall", Carrier.Kind.PREPARED,
          "getDataSource", Carrier.Kind.SOURCE,
          "getJdbcTemplate", Carrier.Kind.TEMPLATE,
          "getJdbcOperations", Carrier.Kind.TEMPLATE);

  private static final Set<String> OF_STATEMENT =
      Set.of("execute", "executeUpdate", "executeQuery", "executeLargeUpdate", "addBatch");
  private static final Set<String> OF_CONNECTION = Set.of("prepareStatement", "prepareCall");
  private static final Set<String> OF_TEMPLATE =
      Set.of(
          "execute",
          "update",
          "batchUpdate",
          "query",
          "queryForList",
          "queryForMap",
          "queryForObject",
          "queryForRowSet",
          "queryForStream",
          "sql");

  /** Methods that nothing but JDBC has, so that they send SQL whatever they are called on. */
  private static final Set<String> UNMISTAKABLE =
      Set.of(
          "executeUpdate",
          "executeQuery",
          "executeLargeUpdate",
          "prepareStatement",
          "prepareCall",
          "batchUpdate");

  /** How text starts that can be nothing but SQL. */
  private static final Pattern SQL =
      Pattern.compile(
          "\\s*(?:--|/\\*|(?:alter|analyze|call|cluster|comment|copy|create|delete|do|drop|exec"
              + "|execute|grant|insert|lock|merge|pragma|refresh|reindex|rename|replace|reset"
              + "|revoke|select|set|truncate|update|vacuum|values|with)\\s).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** Methods that take a connection or the like and send nothing through it. */
  private static final Set<String> HARMLESS =
      Set.of("close", "closeQuietly", "println", "releaseConnection", "requireNonNull");

  private static final Set<String> LOGGERS = Set.of("log", "logger", "LOG", "LOGGER");

  private JdbcCall() {}

  /** What a variable of a type offers; the type by its simple name. */
  static Optional<Carrier.Kind> ofType(String simpleName) {
    return Optional.ofNullable(TYPES.get(simpleName));
  }

  /** What a call yields, by the method's name. */
  static Optional<Carrier.Kind> result(String method) {
    return Optional.ofNullable(RESULTS.get(method));
  }

  /** Whether a method called on some value takes SQL as its first argument. */
  static boolean sends(Value on, String method, Value argument) {
    if (on instanceof Carrier carrier) {
      return switch (carrier.kind()) {
        case STATEMENT -> OF_STATEMENT.contains(method);
        case CONNECTION -> OF_CONNECTION.contains(method);
        case TEMPLATE -> OF_TEMPLATE.contains(method);
        case SOURCE, PREPARED -> false;
      };
    }
    if (!(on instanceof Value.Unknown)) {
      return false;
    }
    boolean known =
        OF_STATEMENT.contains(method)
            || OF_CONNECTION.contains(method)
            || OF_TEMPLATE.contains(method);
    return UNMISTAKABLE.contains(method)
        || (known
            && argument instanceof Value.Text text
            && SQL.matcher(text.view().text()).matches());
  }

  /** Whether a call to which a connection or the like is handed is known to send nothing. */
  static boolean isHarmless(String receiver, String method) {
    return HARMLESS.contains(method) || LOGGERS.contains(receiver);
  }
}
