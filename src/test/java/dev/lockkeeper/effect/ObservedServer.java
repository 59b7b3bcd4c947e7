package dev.lockkeeper.effect;

import dev.lockkeeper.testing.PostgresqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database of the server that runs statements and tells what they did: which relations they
 * locked (pg_locks), which tables got new files (relfilenode), which were read from end to end (the
 * transaction's own statistics), and what the server says of it at debug1.
 */
final class ObservedServer implements AutoCloseable {
  private static final Pattern VERIFIES =
      Pattern.compile("(?:verifying|rewriting) table \"(?<table>.*)\"");
  private static final Pattern BUILDS =
      Pattern.compile(
          "building index \"(?<index>.*)\" on table \"(?<table>.*)\" ?(?:serially|with"
              + " request.*)?");
  private static final Pattern VALIDATES =
      Pattern.compile("validating foreign key constraint \"(.*)\"");

  private static final String USERS_RELATIONS =
      " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p',"
          + " 'v', 'm', 'S', 'f', 'i', 'I') AND n.nspname NOT IN ('pg_catalog',"
          + " 'information_schema', 'pg_toast', 'extensions') AND n.nspname NOT LIKE 'pg\\_%temp%'";

  private static final String RESET =
      "DO $$ DECLARE o record; BEGIN"
          + " FOR o IN SELECT quote_ident(pubname) q FROM pg_publication LOOP"
          + " EXECUTE 'DROP PUBLICATION ' || o.q; END LOOP;"
          + " FOR o IN SELECT quote_ident(nspname) q FROM pg_namespace WHERE nspname NOT IN"
          + " ('pg_catalog', 'information_schema', 'pg_toast', 'extensions') AND nspname NOT LIKE"
          + " 'pg\\_%temp%' LOOP EXECUTE 'DROP SCHEMA ' || o.q || ' CASCADE'; END LOOP;"
          + " FOR o IN SELECT quote_ident(amname) q FROM pg_am WHERE oid > 16383 LOOP"
          + " EXECUTE 'DROP ACCESS METHOD ' || o.q; END LOOP;"
          + " EXECUTE 'CREATE SCHEMA public'; END $$";

  private final PostgresqlServer server;
  private final String database;
  private final String fixture;
  private final Connection setup;
  private final Connection subject;
  private final int subjectPid;
  private boolean clean;

  /** A relation; of an index {@code table} is the one it belongs to. */
  private record Item(String name, char kind, long file, long table) {}

  ObservedServer(PostgresqlServer server, String fixture) throws SQLException {
    this.server = server;
    this.fixture = fixture;
    this.database = server.newDatabase();
    this.setup = server.connect(database);
    run(
        setup,
        "CREATE SCHEMA extensions; CREATE EXTENSION citext SCHEMA extensions;"
            + " ALTER DATABASE "
            + database
            + " SET search_path = public, extensions; ALTER DATABASE "
            + database
            + " SET timezone = 'UTC'; SET search_path = public, extensions; SET timezone = 'UTC'");
    this.subject = server.connect(database);
    run(subject, "SET timezone = 'UTC'");
    try (Statement statement = subject.createStatement();
        ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()")) {
      pid.next();
      this.subjectPid = pid.getInt(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Makes the database as the fixture and the row's setup leave it. */
  void prepare(String before) throws SQLException {
    run(subject, "RESET ALL; SET timezone = 'UTC'");
    if (!clean || !before.isEmpty()) {
      run(setup, "SET client_min_messages = warning");
      run(setup, RESET);
      run(setup, fixture);
      clean = before.isEmpty();
      if (before.startsWith("SET ")) {
        run(subject, before);
      } else if (!before.isEmpty()) {
        run(setup, before);
      }
    }
  }

  /** Runs a statement in a transaction, tells what it did, and rolls it back. */
  Observation inTransaction(String sql) throws SQLException {
    subject.setAutoCommit(false);
    try {
      Map<Long, Item> before = relations();
      Map<String, Long> scansBefore = scans();
      Set<Long> keysBefore = foreignKeys();
      List<String> messages = messages(sql);
      Observation seen = Observation.empty();
      observeLocks(before, seen, "granted");
      observeWork(before, scansBefore, keysBefore, messages, seen);
      return seen;
    } finally {
      subject.rollback();
      subject.setAutoCommit(true);
    }
  }

  /** Runs a statement in a transaction, for good. */
  void perform(String sql) throws SQLException {
    clean = false;
    run(subject, "BEGIN; " + sql + "; COMMIT");
  }

  /** Runs a statement on its own and tells the work it did. */
  Observation alone(String sql) throws SQLException {
    Map<Long, Item> before = relations();
    Set<Long> keysBefore = foreignKeys();
    clean = false;
    List<String> messages = messages(sql);
    Observation seen = Observation.empty();
    observeWork(before, scans(), keysBefore, messages, seen);
    return seen;
  }

  /**
   * Runs a statement on its own against a session that holds a relation in a mode, and tells the
   * locks it has or wants when it waits; nothing when it never does.
   */
  Observation waitingFor(String sql, String relation, LockMode held) throws SQLException {
    clean = false;
    Map<Long, Item> before = relations();
    Observation seen = Observation.empty();
    try (Connection holder = server.connect(database)) {
      holder.setAutoCommit(false);
      run(holder, "LOCK TABLE ONLY " + relation + " IN " + held.sql() + " MODE");
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(
              () -> {
                try {
                  run(subject, sql);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      while (!running.isDone()) {
        if (isWaitingFor(relation)) {
          observeLocks(before, seen, "true");
          break;
        }
        Thread.onSpinWait();
      }
      holder.rollback();
      running.join();
    }
    return seen;
  }

  /** Whether LOCK TABLE takes a relation: a table, not an index or a sequence. */
  boolean canLock(String relation) throws SQLException {
    return relations().values().stream()
        .anyMatch(item -> item.name.equals(relation) && (item.kind == 'r' || item.kind == 'p'));
  }

  /** It may also wait for a moment for another, which a background process vacuums. */
  private boolean isWaitingFor(String relation) throws SQLException {
    try (Statement statement = setup.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '%s'::regclass AND pid = %d"
                    .formatted(relation, subjectPid))) {
      return found.next();
    }
  }

  private List<String> messages(String sql) throws SQLException {
    List<String> messages = new ArrayList<>();
    boolean isTransaction = !subject.getAutoCommit();
    run(subject, "SET client_min_messages = debug1");
    try (Statement statement = subject.createStatement()) {
      statement.execute(sql);
      for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
        messages.add(w.getMessage());
      }
    } finally {
      if (!isTransaction) {
        run(subject, "RESET client_min_messages");
      }
    }
    run(subject, "RESET client_min_messages");
    return messages;
  }

  private Map<Long, Item> relations() throws SQLException {
    Map<Long, Item> found = new HashMap<>();
    try (Statement statement = subject.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT c.oid, CASE n.nspname WHEN 'public' THEN '' ELSE quote_ident(n.nspname) ||"
                    + " '.' END || quote_ident(c.relname), c.relkind, c.relfilenode, (SELECT"
                    + " indrelid FROM pg_index WHERE indexrelid = c.oid)"
                    + USERS_RELATIONS)) {
      while (rows.next()) {
        found.put(
            rows.getLong(1),
            new Item(
                rows.getString(2), rows.getString(3).charAt(0), rows.getLong(4), rows.getLong(5)));
      }
    }
    return found;
  }

  private Map<String, Long> scans() throws SQLException {
    Map<String, Long> found = new HashMap<>();
    try (Statement statement = subject.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relid, seq_scan FROM pg_stat_xact_user_tables WHERE seq_scan > 0")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getLong(2));
      }
    }
    return found;
  }

  private void observeLocks(Map<Long, Item> before, Observation seen, String which)
      throws SQLException {
    Connection observer = which.equals("granted") ? subject : setup;
    try (Statement statement = observer.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relation, mode FROM pg_locks WHERE locktype = 'relation' AND "
                    + which
                    + " AND pid = "
                    + subjectPid)) {
      while (rows.next()) {
        Item item = before.get(rows.getLong(1));
        LockMode mode = mode(rows.getString(2));
        boolean isIndex = item != null && (item.kind == 'i' || item.kind == 'I');
        if (item != null && (!isIndex || mode == LockMode.ACCESS_EXCLUSIVE)) {
          seen.lock(item.name, mode);
        }
      }
    }
  }

  /** {@code ShareUpdateExclusiveLock} as a mode. */
  private static LockMode mode(String name) {
    String words = name.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return LockMode.valueOf(words.toUpperCase(Locale.ROOT));
  }

  private void observeWork(
      Map<Long, Item> before,
      Map<String, Long> scansBefore,
      Set<Long> keysBefore,
      List<String> messages,
      Observation seen)
      throws SQLException {
    Map<String, String> names = new HashMap<>();
    before.values().forEach(item -> names.put(bare(item.name), item.name));
    Set<String> rewritten = new HashSet<>();
    Set<String> emptied = new HashSet<>();
    Set<String> built = new HashSet<>();
    for (Map.Entry<Long, Item> now : relations().entrySet()) {
      Item was = before.get(now.getKey());
      boolean isNew = was != null && was.file != now.getValue().file;
      if (isNew && (was.kind == 'r' || was.kind == 'm')) {
        (isEmpty(now.getKey()) ? emptied : rewritten).add(was.name);
      } else if (isNew && was.kind == 'i') {
        built.add(before.get(was.table).name);
      }
    }
    for (String message : messages) {
      if (message.startsWith("rewriting table")) {
        found(VERIFIES, message, names, rewritten);
      }
    }
    emptied.removeAll(rewritten);
    Set<String> scanned = new HashSet<>();
    Set<String> builtNew = new HashSet<>();
    for (String message : messages) {
      Matcher build = BUILDS.matcher(message);
      if (build.matches()) {
        found(BUILDS, message, names, names.containsKey(build.group("index")) ? built : builtNew);
      }
      if (message.startsWith("verifying table")) {
        found(VERIFIES, message, names, scanned);
      }
      Matcher key = VALIDATES.matcher(message);
      if (key.matches()) {
        scanned.addAll(tablesOf(key.group(1), before, keysBefore));
      }
    }
    // A table that is written anew, or emptied, has the indexes that it had made anew.
    built.removeAll(rewritten);
    built.removeAll(emptied);
    built.addAll(builtNew);
    for (Map.Entry<String, Long> scan : scans().entrySet()) {
      Item item = before.get(Long.valueOf(scan.getKey()));
      boolean isNew = scan.getValue() > scansBefore.getOrDefault(scan.getKey(), 0L);
      if (item != null
          && isNew
          && !built.contains(item.name)
          && !rewritten.contains(item.name)
          && !emptied.contains(item.name)) {
        scanned.add(item.name);
      }
    }
    rewritten.forEach(table -> seen.work().add("rewrite " + table));
    built.forEach(table -> seen.work().add("build " + table));
    scanned.forEach(table -> seen.work().add("scan " + table));
  }

  private static String bare(String name) {
    String last = name.startsWith("\"") ? name : name.substring(name.lastIndexOf('.') + 1);
    return last.replace("\"", "");
  }

  private static void found(
      Pattern pattern, String message, Map<String, String> names, Set<String> into) {
    Matcher matcher = pattern.matcher(message);
    if (matcher.matches() && names.containsKey(matcher.group("table"))) {
      into.add(names.get(matcher.group("table")));
    }
  }

  private boolean isEmpty(long relation) throws SQLException {
    try (Statement statement = subject.createStatement();
        ResultSet size = statement.executeQuery("SELECT pg_relation_size(" + relation + ")")) {
      size.next();
      return size.getLong(1) == 0;
    }
  }

  private Set<Long> foreignKeys() throws SQLException {
    Set<Long> found = new HashSet<>();
    try (Statement statement = subject.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT oid FROM pg_constraint WHERE contype = 'f'")) {
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
    }
    return found;
  }

  /**
   * The tables with rows on both sides of the foreign keys of a name: of the new ones, if there are
   * any.
   */
  private Set<String> tablesOf(String constraint, Map<Long, Item> before, Set<Long> keysBefore)
      throws SQLException {
    Set<String> old = new HashSet<>();
    Set<String> added = new HashSet<>();
    try (PreparedStatement statement =
        subject.prepareStatement(
            "WITH RECURSIVE key AS (SELECT oid, conrelid, confrelid FROM pg_constraint WHERE"
                + " contype = 'f' AND conname = ?), tree(oid, relid) AS (SELECT oid, conrelid FROM"
                + " key UNION SELECT oid, confrelid FROM key UNION SELECT tree.oid, i.inhrelid FROM"
                + " tree JOIN pg_inherits i ON i.inhparent = tree.relid JOIN pg_class p ON p.oid ="
                + " i.inhparent AND p.relkind = 'p') SELECT oid, relid FROM tree")) {
      statement.setString(1, constraint);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Item item = before.get(rows.getLong(2));
          if (item != null && item.kind != 'p') {
            (keysBefore.contains(rows.getLong(1)) ? old : added).add(item.name);
          }
        }
      }
    }
    return added.isEmpty() ? old : added;
  }

  @Override
  public void close() throws SQLException {
    setup.close();
    subject.close();
  }
}
