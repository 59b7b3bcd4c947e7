package dev.lockkeeper.lint;

import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.suppress.baseline.BaselineEntry;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a run has to say.
 *
 * @param targets the servers that were judged for, sorted, each once
 * @param readAs how each history was read, sorted by folder
 * @param summary the counts
 * @param findings what was found, in {@link Finding#ORDER}
 * @param problems what has no migration of its own, sorted by path
 * @param heldBack what a baseline held back; absent without one
 * @param since the branch that was compared with, as the user calls it; absent when none was
 */
public record LintReport(
    List<AssumedTarget> targets,
    List<ReadAs> readAs,
    Summary summary,
    List<Finding> findings,
    List<Problem> problems,
    Optional<HeldBack> heldBack,
    Optional<String> since) {
  public LintReport {
    targets = List.copyOf(targets);
    readAs = List.copyOf(readAs);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** The highest severity among findings and problems. */
  public Optional<Severity> worst() {
    return Stream.concat(
            findings.stream().map(Finding::severity), problems.stream().map(Problem::severity))
        .max(Comparator.naturalOrder());
  }

  /**
   * Counts of what was asked about.
   *
   * @param suppressed findings that a comment silenced
   * @param files files whose migrations were asked about
   * @param migrations migrations asked about
   * @param migrationsWithFindings those of them with a finding
   * @param statements their statements
   * @param understood statements of which every part was read
   */
  public record Summary(
      int errors,
      int warnings,
      int notes,
      int suppressed,
      int files,
      int migrations,
      int migrationsWithFindings,
      int statements,
      int understood) {}

  /**
   * Findings that a baseline held back.
   *
   * @param by the baseline's file, as reports print paths
   * @param findings how many would have been told
   * @param entries what stands for them; one for each that a told finding would have absorbed, too
   * @param stale entries that stand for nothing, although it was looked for
   */
  public record HeldBack(
      String by,
      int findings,
      NavigableSet<BaselineEntry> entries,
      NavigableSet<BaselineEntry> stale) {
    public HeldBack {
      entries = Collections.unmodifiableNavigableSet(new TreeSet<>(entries));
      stale = Collections.unmodifiableNavigableSet(new TreeSet<>(stale));
    }
  }

  /**
   * How a history was read.
   *
   * @param tool the tool that was recognised
   * @param root the folder that holds it, as reports print paths
   * @param transactions how the tool opens transactions, in words
   * @param targets the servers it was judged for
   * @param incomplete why facts about tables never seen created stay unknown; absent when the
   *     history is complete
   */
  public record ReadAs(
      Tool tool,
      String root,
      String transactions,
      List<AssumedTarget> targets,
      Optional<String> incomplete) {
    public ReadAs {
      targets = List.copyOf(targets);
    }
  }

  /**
   * A trouble that belongs to no migration: a broken alembic.ini, an encoding that was guessed.
   *
   * @param file the path as reports print it
   * @param message what the trouble is, in words for a person
   * @param severity how bad it is
   */
  public record Problem(String file, String message, Severity severity) {}
}
