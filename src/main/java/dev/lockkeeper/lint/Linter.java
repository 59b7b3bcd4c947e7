package dev.lockkeeper.lint;

import dev.lockkeeper.lint.LintReport.HeldBack;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.lint.LintReport.ReadAs;
import dev.lockkeeper.lint.LintReport.Summary;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Progress;
import dev.lockkeeper.migration.Progress.Stage;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.model.ModelFile;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Judges histories: replays each from its start, and reports on what is asked.
 *
 * <p>The same histories give the same report, whatever the machine and the day.
 */
public final class Linter {
  private final FileRules rules;
  private final LintRequest request;

  /** A linter with the rules that the request lets speak. */
  public Linter(RuleCatalog catalog, LintRequest request) {
    this.rules = new FileRules(catalog, request.files());
    this.request = request;
  }

  /**
   * Judges what is asked.
   *
   * @param histories each whole, in the order in which reports tell of them
   * @param asked whose findings are reported
   * @param problems what is told of files that have no migration
   */
  public LintReport lint(
      List<History> histories, ChangeSet asked, List<dev.lockkeeper.migration.Problem> problems) {
    return lint(histories, asked, problems, Progress.NONE);
  }

  /** Likewise, and tells how far it has come. */
  public LintReport lint(
      List<History> histories,
      ChangeSet asked,
      List<dev.lockkeeper.migration.Problem> problems,
      Progress progress) {
    int all = histories.stream().mapToInt(h -> h.migrations().size() * h.targets().size()).sum();
    AtomicInteger judged = new AtomicInteger();
    Runnable tick = () -> progress.at(Stage.JUDGING, judged.incrementAndGet(), all);
    List<Finding> findings = new ArrayList<>();
    List<ReadAs> readAs = new ArrayList<>();
    int suppressed = 0;
    Fingerprints fingerprints = new Fingerprints();
    Accepted accepted = new Accepted(request.baseline());
    for (History history : histories) {
      HistoryLint lint =
          new HistoryLint(
              history,
              asked,
              rules,
              request.environment().apply(history),
              fingerprints,
              accepted,
              tick);
      lint.run();
      findings.addAll(lint.findings());
      suppressed += lint.suppressed();
      readAs.add(
          new ReadAs(
              history.tool(),
              history.root(),
              history.transactions(),
              history.targets(),
              lint.incomplete()));
    }
    findings.sort(Finding.ORDER);
    Optional<HeldBack> heldBack = accepted.heldBack(rules.catalog());
    Stream<Problem> stale =
        request.baseline().acceptsAll()
            ? Stream.empty()
            : heldBack.stream().map(Accepted::problems).flatMap(List::stream);
    return new LintReport(
        targets(histories),
        readAs,
        summary(histories, asked, findings, suppressed),
        findings,
        Stream.concat(
                problems.stream()
                    .map(
                        problem ->
                            new Problem(problem.file(), problem.message(), Severity.WARNING)),
                stale)
            .sorted(Comparator.comparing(Problem::file))
            .toList(),
        heldBack,
        asked.divergence().map(Divergence::reference));
  }

  private static List<AssumedTarget> targets(List<History> histories) {
    return histories.stream()
        .flatMap(history -> history.targets().stream())
        .map(
            t ->
                new AssumedTarget(
                    t.target(), t.dialectAssumed(), t.versionAssumed(), Optional.empty()))
        .distinct()
        .sorted(Comparator.comparing(assumed -> assumed.target().toString()))
        .toList();
  }

  private static Summary summary(
      List<History> histories, ChangeSet asked, List<Finding> findings, int suppressed) {
    int migrations = 0;
    int statements = 0;
    int understood = 0;
    for (History history : histories) {
      migrations += asked.deletedFrom(history).size();
      for (Migration migration : history.migrations()) {
        if (asked.asks(migration)) {
          migrations++;
          List<Statement> all = statements(migration);
          statements += all.size();
          understood += (int) all.stream().filter(Statement::understood).count();
        }
      }
    }
    Set<Object> withFindings = new HashSet<>();
    findings.forEach(finding -> withFindings.add(finding.migration().file()));
    histories.stream()
        .flatMap(history -> history.models().map(Models::files).orElse(List.of()).stream())
        .map(ModelFile::file)
        .forEach(withFindings::remove);
    return new Summary(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE),
        suppressed,
        asked.files().size(),
        migrations,
        withFindings.size(),
        statements,
        understood);
  }

  private static List<Statement> statements(Migration migration) {
    return Stream.concat(
            migration.up().statements().stream(),
            migration.down().body().map(Body::statements).stream().flatMap(List::stream))
        .toList();
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
