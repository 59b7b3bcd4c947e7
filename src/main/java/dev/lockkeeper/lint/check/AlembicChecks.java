package dev.lockkeeper.lint.check;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.ReadAs;
import dev.lockkeeper.lint.check.CheckResult.Verdict;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Groups what the linter found by the checks that it disproves, or leaves open. */
public final class AlembicChecks {
  private final LintReport report;
  private final Set<String> on;
  private final boolean rollbacks;
  private final ModelsRead models;

  /**
   * Checks of a report on Alembic's histories alone.
   *
   * @param on the rules that had the chance to speak
   * @param rollbacks whether downgrades are ever run
   * @param models what is known of the project's models
   */
  public AlembicChecks(LintReport report, Set<String> on, boolean rollbacks, ModelsRead models) {
    this.report = report;
    this.on = Set.copyOf(on);
    this.rollbacks = rollbacks;
    this.models = models;
  }

  /** The results, in the order of the checks. */
  public List<CheckResult> results() {
    return List.of(singleHead(), upgrade(), models(), upAndDown());
  }

  /** The worst of the results. */
  public static Verdict worst(List<CheckResult> results) {
    return results.stream()
        .map(CheckResult::verdict)
        .max(Verdict::compareTo)
        .orElse(Verdict.NOT_CHECKED);
  }

  private CheckResult singleHead() {
    return result(
        AlembicCheck.SINGLE_HEAD,
        List.of(),
        List.of(),
        "there is one head",
        "there is more than one head");
  }

  private CheckResult upgrade() {
    List<Finding> unread = unread(Direction.UP);
    List<String> doubts = new ArrayList<>();
    for (ReadAs history : report.readAs()) {
      history
          .incomplete()
          .map(why -> "the history does not start from nothing: " + why)
          .filter(why -> unread.isEmpty())
          .ifPresent(doubts::add);
    }
    if (!unread.isEmpty()) {
      doubts.add(
          unread.size() == 1 ? "a place was not read" : unread.size() + " places were not read");
    }
    List<String> unjudged = unjudged();
    boolean isJudged =
        report.targets().stream().anyMatch(t -> t.target().dialect() == Dialect.POSTGRESQL);
    if (!isJudged) {
      doubts.addAll(unjudged);
    }
    CheckResult result =
        result(
            AlembicCheck.UPGRADE,
            doubts,
            unread,
            "the whole history replays from nothing, base to head",
            "the upgrade from base to head stops");
    return isJudged ? result.noting(unjudged) : result;
  }

  /** Servers of which nobody has written down what they refuse. */
  private List<String> unjudged() {
    return report.targets().stream()
        .map(assumed -> assumed.target().dialect())
        .filter(dialect -> dialect != Dialect.POSTGRESQL)
        .map(dialect -> "what " + dialect.label() + " refuses is not known")
        .distinct()
        .toList();
  }

  private CheckResult models() {
    if (models instanceof ModelsRead.None none) {
      return new CheckResult(
          AlembicCheck.MODELS,
          Verdict.NOT_CHECKED,
          "whether models match the schema",
          List.of(none.why()),
          List.of());
    }
    ModelsRead.Read read = (ModelsRead.Read) models;
    return result(
        AlembicCheck.MODELS,
        read.doubts(),
        List.of(),
        "models match the schema at the head",
        "models and the schema at the head differ");
  }

  private CheckResult upAndDown() {
    if (!rollbacks) {
      return new CheckResult(
          AlembicCheck.UP_AND_DOWN,
          Verdict.NOT_CHECKED,
          "whether downgrades take upgrades back",
          List.of("lockkeeper.yml says rollbacks: never"),
          List.of());
    }
    List<Finding> unread = unread(Direction.DOWN);
    List<String> doubts =
        unread.isEmpty()
            ? List.of()
            : List.of(
                unread.size() == 1
                    ? "a place in a downgrade was not read"
                    : unread.size() + " places in downgrades were not read");
    return result(
        AlembicCheck.UP_AND_DOWN,
        doubts,
        unread,
        "every downgrade runs, and takes back what its upgrade did",
        "a downgrade does not take back what its upgrade did");
  }

  private CheckResult result(
      AlembicCheck check, List<String> doubts, List<Finding> unread, String ok, String failed) {
    List<Finding> found =
        report.findings().stream().filter(f -> CheckRules.of(check).contains(f.rule())).toList();
    if (!found.isEmpty()) {
      return new CheckResult(check, Verdict.FAILED, failed, doubts, found);
    }
    if (CheckRules.of(check).stream().noneMatch(on::contains)) {
      return new CheckResult(
          check,
          Verdict.NOT_CHECKED,
          "whether " + ok,
          List.of("no rule that tells is on"),
          List.of());
    }
    return doubts.isEmpty()
        ? new CheckResult(check, Verdict.OK, ok, List.of(), List.of())
        : new CheckResult(check, Verdict.NOT_PROVED, "whether " + ok, doubts, unread);
  }

  private List<Finding> unread(Direction direction) {
    return Stream.of(report)
        .flatMap(r -> r.findings().stream())
        .filter(f -> f.rule().equals(CheckRules.UNREAD) && f.direction() == direction)
        .toList();
  }
}
