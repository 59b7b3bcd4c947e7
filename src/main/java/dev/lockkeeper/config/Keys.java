package dev.lockkeeper.config;

import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be set, each defined once. */
public final class Keys {
  public static final Key<ReportFormat> FORMAT =
      new Key<>(
          "format",
          Choice.of("FORMAT", ReportFormat.class),
          ReportFormat.TEXT,
          "%s",
          "The form of the report");

  public static final Key<Optional<NamedFile>> OUTPUT =
      new Key<>(
          "output",
          new FilePath(),
          Optional.empty(),
          "write the report into a file",
          "Write the report into a file, as UTF-8.");

  public static final Key<List<NamedReport>> REPORT =
      new Key<>(
          "report",
          new NamedReports(),
          List.of(),
          "write it into a file in a further form, too",
          "Write the same run's report into a file in a further form; may be repeated.");

  public static final Key<Optional<Severity>> FAIL_ON =
      new Key<>(
          "fail-on",
          Choice.of("SEVERITY", failures()),
          Optional.of(Severity.ERROR),
          "fail from: %s",
          "The mildest finding that makes the exit code 1");

  public static final Key<List<String>> SELECT =
      new Key<>(
          "select",
          new RuleNames(),
          List.of(),
          "rules or groups that speak, instead of the default",
          "Rules or groups that speak, instead of the default ones.");

  public static final Key<List<String>> IGNORE =
      new Key<>(
          "ignore",
          new RuleNames(),
          List.of(),
          "rules or groups that do not speak",
          "Rules or groups that do not speak.");

  public static final Key<Boolean> DOWNGRADES =
      new Key<>(
          "downgrades",
          new Flag(),
          false,
          "judge locks and rewrites of downgrades too",
          "Judge locks, rewrites and transactions of downgrades too.");

  public static final Key<Optional<NamedFile>> BASELINE =
      new Key<>(
          "baseline",
          new FilePath(),
          Optional.empty(),
          "the file of accepted findings",
          "The file of accepted findings, instead of the nearest lockkeeper-baseline.json.");

  public static final Key<Boolean> NO_BASELINE =
      new Key<>("no-baseline", new Flag(), false, "hold nothing back", "Hold nothing back.");

  public static final Key<WhenColoured> COLOR =
      new Key<>(
          "color",
          Choice.of("WHEN", WhenColoured.class),
          WhenColoured.AUTO,
          "%s",
          "When the report is coloured");

  public static final Key<Boolean> QUIET =
      new Key<>(
          "quiet",
          new Flag(),
          false,
          "tell findings alone",
          "Tell findings, and nothing else: neither a summary nor progress.");

  public static final Key<Boolean> STATISTICS =
      new Key<>(
          "statistics",
          new Flag(),
          false,
          "count findings by rule, instead of telling them",
          "Count findings by rule, instead of telling them; JSON has both.");

  public static final Key<Boolean> VERBOSE =
      new Key<>(
          "verbose",
          new Flag(),
          false,
          "also tell what was read as what, and why",
          "Also say what was read as what, and why: files, servers, what is no migration, and why a"
              + " history is incomplete.");

  public static final Key<List<Target>> TARGET =
      new Key<>(
          "target",
          new Servers(),
          List.of(),
          "the server, such as postgresql:16 or mysql:8.4",
          "The server to judge for, such as postgresql:16 or mysql:8.4; may be repeated.");

  public static final Key<Optional<NamedFile>> SCHEMA =
      new Key<>(
          "schema",
          new FilePath(),
          Optional.empty(),
          "a dump of what stood before the first migration",
          "What the database holds before the first migration: the output of pg_dump"
              + " --schema-only.");

  public static final Key<Optional<NamedFile>> STATS =
      new Key<>(
          "stats",
          new FilePath(),
          Optional.empty(),
          "How big tables are, as CSV or JSON: 'lockkeeper stats --print-query' prints the SQL that"
              + " tells it.");

  public static final Key<Optional<TransactionModel>> ASSUME =
      new Key<>(
          "assume",
          Choice.of("HOW", assumptions()),
          Optional.empty(),
          "%s: what each migration runs in",
          "Whether each migration runs in a transaction, whatever its tool does");

  public static final Key<Optional<String>> SINCE =
      new Key<>(
          "since",
          new Text("REF"),
          Optional.empty(),
          "only what is new since REF, judged as merged",
          "Ask only what is new or changed since this branch left REF, such as origin/main, and"
              + " judge it as merged into it. Needs git.");

  public static final Key<Boolean> NO_SINCE =
      new Key<>(
          "no-since",
          new Flag(),
          false,
          "ask all, and not only what is new",
          "Ask all, whatever lockkeeper.yml says of 'since'.");

  public static final Key<Optional<NamedFile>> CHANGED_FILES_FROM =
      new Key<>(
          "changed-files-from",
          new FilePath(),
          Optional.empty(),
          "Ask only the migrations among the files that FILE lists, one a line or before each"
              + " NUL.");

  public static final Key<Boolean> CHANGED_FILES =
      new Key<>(
          "changed-files",
          new Flag(),
          false,
          "The PATHs are changed files of any kind, as a hook names them: ask only the migrations"
              + " among them.");

  public static final Key<Optional<String>> STDIN_FILENAME =
      new Key<>(
          "stdin-filename",
          new Text("FILE"),
          Optional.empty(),
          "The path that standard input is read as.");

  public static final Key<List<String>> PATHS =
      new Key<>(
          "paths",
          new Places(),
          List.of(),
          "Files or folders of migrations to read when the command line names none.");

  public static final Key<Timeouts> TIMEOUTS =
      new Key<>(
          "timeouts",
          Choice.of("WHERE", Timeouts.class),
          Timeouts.MIGRATIONS,
          "Where a lock_timeout is set; on the connection (its role, its options), no migration"
              + " needs one");

  public static final Key<List<String>> HOT =
      new Key<>(
          "hot",
          new Tables(),
          List.of(),
          "Tables that are busy at all hours: what makes their users wait is worse there.");

  public static final Key<Rollbacks> ROLLBACKS =
      new Key<>(
          "rollbacks",
          Choice.of("WHETHER", Rollbacks.class),
          Rollbacks.EXPECTED,
          "Whether downgrades are ever run; where never, the group reversibility is silent");

  public static final Key<HistoryIs> HISTORY =
      new Key<>(
          "history",
          Choice.of("WHAT", HistoryIs.class),
          HistoryIs.UNKNOWN,
          "Whether the migrations make the whole schema; where complete, a table that none of them"
              + " created is not there");

  public static final Key<List<CodeFiles>> MODELS =
      new Key<>(
          "models",
          new CodePaths(),
          List.of(),
          "Files and folders of the application's models (SQLAlchemy, SQLModel, Flask-SQLAlchemy),"
              + " which are then held against the migrations; * and ** stand for names.");

  public static final Key<List<CodeFiles>> SCHEMAS =
      new Key<>(
          "schemas",
          new CodePaths(),
          List.of(),
          "Files and folders of the Pydantic classes that say what requests and responses hold"
              + " (GiftCreate, GiftUpdate, GiftResponse), which are then held against the models"
              + " and the migrations.");

  public static final Key<OperationsFormat> OPERATIONS_FORMAT =
      new Key<>(
          "format",
          Choice.of("FORMAT", OperationsFormat.class),
          OperationsFormat.TEXT,
          "%s",
          "The form of the list");

  public static final Key<Optional<NamedFile>> OPERATIONS_OUTPUT =
      new Key<>(
          "output",
          new FilePath(),
          Optional.empty(),
          "write the list into a file",
          "Write the list into a file, as UTF-8.");

  public static final Key<ReviewFormat> REVIEW_FORMAT =
      new Key<>(
          "format",
          Choice.of("FORMAT", ReviewFormat.class),
          ReviewFormat.MARKDOWN,
          "%s",
          "The form of a migration report");

  public static final Key<Optional<NamedFile>> REVIEW_OUTPUT =
      new Key<>(
          "output",
          new FilePath(),
          Optional.empty(),
          "write it into a file",
          "Write it into a file, as UTF-8.");

  public static final Key<OperationsFormat> CHECK_FORMAT =
      new Key<>(
          "format",
          Choice.of("FORMAT", OperationsFormat.class),
          OperationsFormat.TEXT,
          "%s",
          "The form of the results");

  public static final Key<Boolean> STRICT =
      new Key<>(
          "strict",
          new Flag(),
          false,
          "what is not proved fails, too",
          "What is not proved, because something was not read, fails, too.");

  public static final Key<Boolean> EFFECTS =
      new Key<>(
          "effects",
          new Flag(),
          false,
          "also say what each statement locks and does",
          "Also say which locks each statement takes, and what it does.");

  public static final Key<Boolean> OBLIGATIONS =
      new Key<>(
          "obligations",
          new Flag(),
          false,
          "list what was begun and never finished",
          "List what the history began and never finished, each with the steps that are missing.");

  public static final Key<Boolean> STDOUT =
      new Key<>(
          "stdout",
          new Flag(),
          false,
          "print the file, and write none",
          "Print the file, and write none.");

  public static final Key<Optional<NamedFile>> CONFIG =
      new Key<>(
          "config",
          new FilePath(),
          Optional.empty(),
          "another lockkeeper.yml than the nearest, or none",
          "The configuration, instead of the lockkeeper.yml in this folder or above it.");

  public static final Key<Boolean> NO_CONFIG =
      new Key<>(
          "no-config", new Flag(), false, "read no lockkeeper.yml", "Read no lockkeeper.yml.");

  /** What lockkeeper.yml may say for all files, in the order of its documentation. */
  public static final List<Key<?>> IN_FILE =
      List.of(
          PATHS,
          TARGET,
          SCHEMA,
          ASSUME,
          TIMEOUTS,
          HOT,
          STATS,
          ROLLBACKS,
          HISTORY,
          MODELS,
          SCHEMAS,
          SELECT,
          IGNORE,
          DOWNGRADES,
          SINCE,
          FAIL_ON,
          BASELINE,
          FORMAT,
          OUTPUT,
          REPORT,
          COLOR,
          QUIET,
          STATISTICS,
          VERBOSE);

  /** What no option says. */
  static final List<Key<?>> IN_FILE_ONLY =
      List.of(PATHS, TIMEOUTS, HOT, ROLLBACKS, HISTORY, MODELS, SCHEMAS);

  /** What it may say for some files. */
  public static final List<Key<?>> IN_OVERRIDES =
      List.of(
          TARGET,
          SCHEMA,
          ASSUME,
          TIMEOUTS,
          HOT,
          ROLLBACKS,
          HISTORY,
          MODELS,
          SCHEMAS,
          SELECT,
          IGNORE,
          DOWNGRADES);

  /** What concerns one run alone, and stands in no file. */
  public static final List<Key<?>> ON_COMMAND_LINE_ONLY =
      List.of(
          NO_SINCE,
          CHANGED_FILES_FROM,
          CHANGED_FILES,
          STDIN_FILENAME,
          CONFIG,
          NO_CONFIG,
          NO_BASELINE,
          OPERATIONS_FORMAT,
          OPERATIONS_OUTPUT,
          REVIEW_FORMAT,
          REVIEW_OUTPUT,
          CHECK_FORMAT,
          STRICT,
          EFFECTS,
          OBLIGATIONS,
          STDOUT);

  /** What cannot hold at once; said on the command line, one goes before the other in the file. */
  static final List<List<Key<?>>> EXCLUSIVE =
      List.of(
          List.of(QUIET, VERBOSE),
          List.of(BASELINE, NO_BASELINE),
          List.of(SINCE, NO_SINCE),
          List.of(SINCE, CHANGED_FILES_FROM),
          List.of(SINCE, CHANGED_FILES),
          List.of(CHANGED_FILES_FROM, CHANGED_FILES),
          List.of(CONFIG, NO_CONFIG));

  private Keys() {}

  /** The key of a name. */
  static Optional<Key<?>> named(List<Key<?>> keys, String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** Where a lock_timeout is set. */
  public enum Timeouts {
    MIGRATIONS,
    CONNECTION
  }

  /** Whether downgrades are ever run. */
  public enum Rollbacks {
    EXPECTED,
    NEVER
  }

  /** Whether the migrations make the whole schema. */
  public enum HistoryIs {
    UNKNOWN,
    COMPLETE
  }

  private static Map<String, Optional<Severity>> failures() {
    Map<String, Optional<Severity>> failures = new LinkedHashMap<>();
    failures.put("error", Optional.of(Severity.ERROR));
    failures.put("warning", Optional.of(Severity.WARNING));
    failures.put("note", Optional.of(Severity.NOTE));
    failures.put("never", Optional.empty());
    return failures;
  }

  private static Map<String, Optional<TransactionModel>> assumptions() {
    Map<String, Optional<TransactionModel>> assumptions = new LinkedHashMap<>();
    assumptions.put("transaction", Optional.of(TransactionModel.TOOL));
    assumptions.put("none", Optional.of(TransactionModel.NONE));
    return assumptions;
  }
}
