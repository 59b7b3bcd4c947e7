package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the statements of a safe way into files that the project's own tool runs: each file in the
 * tool's form and under a name that goes on from the migration's.
 *
 * <p>It holds on to the migration and its tool, not to a schema, so that a finding may keep it.
 */
public final class RecipeWriter {
  private static final String TIMEOUT = "lock_timeout = '5s'";

  /** The statements that Flyway runs without a transaction of its own accord. */
  private static final Pattern KNOWN_TO_FLYWAY =
      Pattern.compile(
          "^(?:(?:CREATE|DROP)(?: UNIQUE)? INDEX CONCURRENTLY|VACUUM|ALTER SYSTEM"
              + "|(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)"
              + "|REINDEX(?: VERBOSE)? (?:SCHEMA|DATABASE|SYSTEM))\\b",
          Pattern.CASE_INSENSITIVE);

  private final History history;
  private final Migration migration;
  private final Direction direction;
  private final Optional<OpenedBy> transaction;
  private final List<Phase> phases = new ArrayList<>();

  private RecipeWriter(
      History history, Migration migration, Direction direction, Optional<OpenedBy> transaction) {
    this.history = history;
    this.migration = migration;
    this.direction = direction;
    this.transaction = transaction;
  }

  static RecipeWriter of(Moment moment) {
    return new RecipeWriter(
        moment.history(),
        moment.migration(),
        moment.direction(),
        moment.statement().transaction().map(t -> t.openedBy()));
  }

  /** A writer for the way back of a migration. */
  public static RecipeWriter of(RoundTrip trip) {
    return new RecipeWriter(
        trip.history(),
        trip.migration(),
        Direction.DOWN,
        trip.down().stream()
            .flatMap(step -> step.statement().transaction().stream())
            .map(transaction -> transaction.openedBy())
            .findFirst());
  }

  private enum When {
    /** In the migration itself, or in the one before it in the recipe. */
    NOW,
    /** Outside a transaction. */
    APART,
    /**
     * In a later transaction; for Alembic, which runs all that is pending in one, a later
     * deployment.
     */
    LATER,
    /** Like LATER, and in one transaction even where the tool opens none. */
    TOGETHER
  }

  private record Phase(When when, String slug, List<Command> commands) {
    Phase with(List<Command> more) {
      List<Command> all = new ArrayList<>(commands);
      more.stream()
          .filter(command -> command.isRemark() || !commands.contains(command))
          .forEach(all::add);
      return new Phase(when, slug, all);
    }
  }

  /** Statements that may run where the reported one stands. */
  public RecipeWriter now(Command... commands) {
    return add(When.NOW, "", commands);
  }

  /** Statements that refuse a transaction; {@code slug} names a file of their own. */
  public RecipeWriter apart(String slug, Command... commands) {
    return add(When.APART, slug, commands);
  }

  /** Statements that need a transaction behind those before; {@code slug} names their file. */
  public RecipeWriter later(String slug, Command... commands) {
    return add(When.LATER, slug, commands);
  }

  /** Likewise statements that must take effect at the same moment. */
  public RecipeWriter together(String slug, Command... commands) {
    return add(When.TOGETHER, slug, commands);
  }

  private RecipeWriter add(When when, String slug, Command... commands) {
    RecipeWriter next = new RecipeWriter(history, migration, direction, transaction);
    next.phases.addAll(phases);
    next.phases.add(new Phase(when, slug, Arrays.asList(commands)));
    return next;
  }

  /**
   * This plan and another of the same statement, each in its own order: phases of a kind become
   * one, and what both say is said once.
   */
  public RecipeWriter and(RecipeWriter other) {
    RecipeWriter joined = new RecipeWriter(history, migration, direction, transaction);
    joined.phases.addAll(phases);
    int from = 0;
    for (Phase phase : other.phases) {
      int same = from;
      while (same < joined.phases.size() && joined.phases.get(same).when != phase.when) {
        same++;
      }
      if (same < joined.phases.size()) {
        joined.phases.set(same, joined.phases.get(same).with(phase.commands));
        from = same + 1;
      } else {
        joined.phases.add(from++, phase);
      }
    }
    return joined;
  }

  /** This plan with statements that run where the reported one stands, before and after its own. */
  public RecipeWriter around(List<Command> before, List<Command> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return this;
    }
    RecipeWriter plan = new RecipeWriter(history, migration, direction, transaction);
    boolean startsNow = !phases.isEmpty() && phases.get(0).when == When.NOW;
    Phase first = startsNow ? phases.get(0) : new Phase(When.NOW, "", List.of());
    List<Command> commands = new ArrayList<>(before);
    commands.addAll(first.commands);
    commands.addAll(after);
    plan.phases.add(new Phase(When.NOW, first.slug, commands));
    plan.phases.addAll(phases.subList(startsNow ? 1 : 0, phases.size()));
    return plan;
  }

  /** Whether nothing was added yet. */
  public boolean isEmpty() {
    return phases.isEmpty();
  }

  /** The recipe, written. */
  public Recipe write() {
    List<Recipe.Step> steps = new ArrayList<>();
    FileNames names = new FileNames(history, migration);
    for (List<Phase> file : files()) {
      String code = code(file);
      Optional<String> name =
          steps.isEmpty() && fitsIntoMigration(file.get(0))
              ? Optional.of(names.own())
              : names.next(slug(file));
      steps.add(new Recipe.Step(name, code));
      if (needsConfiguration(file)) {
        steps.add(new Recipe.Step(name.map(n -> n + ".conf"), "executeInTransaction=false"));
      }
    }
    return new Recipe(language(), steps);
  }

  /** Whether Flyway runs a statement without a transaction of its own accord. */
  public static boolean isKnownToFlyway(String sql) {
    return KNOWN_TO_FLYWAY.matcher(sql).find();
  }

  /** Whether Flyway must be told that a file refuses a transaction. */
  private boolean needsConfiguration(List<Phase> file) {
    return migration.tool() == Tool.FLYWAY
        && language() == Recipe.Language.SQL
        && file.stream()
            .filter(phase -> phase.when == When.APART)
            .flatMap(phase -> phase.commands.stream())
            .anyMatch(c -> !c.isRemark() && !isKnownToFlyway(c.sql()));
  }

  private static String slug(List<Phase> file) {
    return file.stream().map(Phase::slug).filter(s -> !s.isEmpty()).findFirst().orElse("then");
  }

  private Recipe.Language language() {
    if (migration.tool() == Tool.ALEMBIC) {
      return Recipe.Language.PYTHON;
    }
    return migration.file().path().endsWith(".java") ? Recipe.Language.JAVA : Recipe.Language.SQL;
  }

  /** A later transaction is a later file; where nothing opens one, the rest may share a file. */
  private List<List<Phase>> files() {
    List<List<Phase>> files = new ArrayList<>();
    for (Phase phase : phases) {
      boolean together =
          !files.isEmpty()
              && migration.tool() == Tool.PLAIN
              && transaction.isEmpty()
              && phase.when != When.TOGETHER
              && last(files).when != When.TOGETHER
              && phase.when != When.LATER;
      boolean sameTransaction =
          !files.isEmpty() && phase.when == When.NOW && last(files).when == When.NOW;
      if (together || sameTransaction) {
        files.get(files.size() - 1).add(phase);
      } else if (phase.when == When.APART && !mayHoldSeveral()) {
        for (Command command : phase.commands) {
          files.add(new ArrayList<>(List.of(new Phase(When.APART, phase.slug, List.of(command)))));
        }
      } else {
        files.add(new ArrayList<>(List.of(phase)));
      }
    }
    return files;
  }

  private static Phase last(List<List<Phase>> files) {
    List<Phase> file = files.get(files.size() - 1);
    return file.get(file.size() - 1);
  }

  /** Whether statements that refuse a transaction may share a file: not where it is one string. */
  private boolean mayHoldSeveral() {
    return switch (migration.tool()) {
      case GOLANG_MIGRATE, DBMATE, PRISMA -> false;
      case FLYWAY, GOOSE, ALEMBIC, PLAIN -> true;
    };
  }

  /** Whether the first file of the recipe can be the migration's own. */
  private boolean fitsIntoMigration(Phase first) {
    return first.when == When.NOW || transaction.isEmpty() || isAlone();
  }

  private boolean isAlone() {
    return migration.body(direction).stream()
            .flatMap(b -> b.statements().stream())
            .filter(s -> !s.isPreparation())
            .limit(2)
            .count()
        <= 1;
  }

  private String code(List<Phase> file) {
    boolean apart = file.stream().anyMatch(phase -> phase.when == When.APART);
    List<Command> commands = new ArrayList<>();
    boolean guarded = file.stream().flatMap(p -> p.commands.stream()).anyMatch(Command::guarded);
    if (guarded && (!apart || maySetApart())) {
      commands.add(Command.harmless((isLocal(file) ? "SET LOCAL " : "SET ") + TIMEOUT));
    }
    file.stream()
        .flatMap(phase -> phase.commands.stream())
        .filter(command -> !command.sql().isEmpty())
        .forEach(commands::add);
    return switch (language()) {
      case PYTHON -> alembic(file, commands);
      case JAVA -> java(apart, commands);
      case SQL, SHELL -> sql(apart, file.get(0).when == When.TOGETHER, commands);
    };
  }

  /** Whether a SET may stand beside a statement that refuses a transaction. */
  private boolean maySetApart() {
    return switch (migration.tool()) {
      case GOLANG_MIGRATE, DBMATE, PRISMA, FLYWAY -> false;
      case GOOSE, ALEMBIC, PLAIN -> true;
    };
  }

  private boolean isLocal(List<Phase> file) {
    if (file.get(0).when == When.APART) {
      return false;
    }
    if (transaction.isPresent() || file.get(0).when == When.TOGETHER) {
      return true;
    }
    // The reported statement runs in no transaction, but files of these tools do unless they say
    // otherwise or hold one statement alone, and a file with a SET holds two.
    return migration.tool() != Tool.PLAIN;
  }

  private String sql(boolean apart, boolean together, List<Command> commands) {
    StringBuilder code = new StringBuilder(header(apart));
    boolean begins =
        together
            ? migration.tool() == Tool.PLAIN
            : !apart && transaction.filter(by -> by == OpenedBy.STATEMENT).isPresent();
    code.append(begins ? "BEGIN;\n" : "");
    for (Command command : commands) {
      boolean body = migration.tool() == Tool.GOOSE && command.sql().contains("$$");
      code.append(body ? "-- +goose StatementBegin\n" : "");
      code.append(command.sql()).append(command.isRemark() ? "\n" : ";\n");
      code.append(body ? "-- +goose StatementEnd\n" : "");
    }
    code.append(begins ? "COMMIT;\n" : "");
    return code.substring(0, code.length() - 1);
  }

  private String header(boolean apart) {
    String way = direction == Direction.UP ? "up" : "down";
    return switch (migration.tool()) {
      case DBMATE -> "-- migrate:" + way + (apart ? " transaction:false\n" : "\n");
      case GOOSE ->
          (apart ? "-- +goose NO TRANSACTION\n" : "")
              + "-- +goose "
              + (direction == Direction.UP ? "Up\n" : "Down\n");
      default -> "";
    };
  }

  private String alembic(List<Phase> file, List<Command> commands) {
    boolean apart = file.stream().anyMatch(phase -> phase.when == When.APART);
    StringBuilder code = new StringBuilder();
    String function = direction == Direction.UP ? "upgrade" : "downgrade";
    code.append("def ").append(function).append("() -> None:\n");
    String indent = "    ";
    if (apart) {
      code.append("    with op.get_context().autocommit_block():\n");
      indent = "        ";
    }
    for (Command command : commands) {
      String line =
          command.isRemark()
              ? "#" + command.sql().substring(2)
              : command
                  .alembic()
                  .orElseGet(() -> "op.execute(" + PythonText.sqlText(command.sql()) + ")");
      boolean multiline = line.contains("\"\"\"");
      code.append(indent).append(multiline ? line : line.replace("\n", "\n" + indent)).append('\n');
    }
    return code.substring(0, code.length() - 1);
  }

  private static String java(boolean apart, List<Command> commands) {
    StringBuilder code = new StringBuilder();
    if (apart) {
      code.append("@Override\npublic boolean canExecuteInTransaction() {\n  return false;\n}\n\n");
    }
    code.append("@Override\npublic void migrate(Context context) throws Exception {\n");
    code.append("  try (Statement statement = context.getConnection().createStatement()) {\n");
    for (Command command : commands) {
      code.append("    ")
          .append(
              command.isRemark()
                  ? "//" + command.sql().substring(2)
                  : "statement.execute(" + javaString(command.sql()) + ");")
          .append('\n');
    }
    return code.append("  }\n}").toString();
  }

  private static String javaString(String sql) {
    String oneLine = sql.replaceAll("\\s*\\n\\s*", " ");
    return '"' + oneLine.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
