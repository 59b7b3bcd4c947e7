package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.HeldLock;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The report for people: the line, the exact words, what happens, the safe way.
 *
 * <p>A recipe is written once for a rule and table. What one place yields for several tables, as a
 * loop does, is told once.
 */
public final class TextReport implements ReportWriter {
  private final Palette palette;
  private final Detail detail;

  /** How much is told of a run in which nothing is wrong. */
  public enum Detail {
    /** Counts, and how the files were read. */
    NORMAL,
    /** Also why a history counts as incomplete. */
    VERBOSE
  }

  /** A text report in the given colours. */
  public TextReport(Palette palette, Detail detail) {
    this.palette = palette;
    this.detail = detail;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    Writing writing = new Writing(out);
    List<Finding> findings = report.findings();
    int next;
    for (int start = 0; start < findings.size(); start = next) {
      next = start + 1;
      while (next < findings.size() && isOneStory(findings.get(start), findings.get(next))) {
        next++;
      }
      writing.write(findings.subList(start, next));
    }
    for (Problem problem : report.problems()) {
      writing.write(problem);
    }
    out.write(new TextSummary(palette, detail).of(report));
    out.flush();
  }

  private static boolean isOneStory(Finding first, Finding other) {
    return first.rule().equals(other.rule())
        && first.severity() == other.severity()
        && first.span().equals(other.span());
  }

  /** One report on its way out, with what it must remember. */
  private final class Writing {
    private final Writer out;
    private final TransactionAt transactions = new TransactionAt();
    private final Set<Subject> withRecipe = new HashSet<>();
    private List<HeldLock> told = List.of();
    private boolean toldInTransaction;
    private String lockWords = "";

    Writing(Writer out) {
      this.out = out;
    }

    /** Findings on one statement share its locks, which may be thousands. */
    @SuppressWarnings("ReferenceEquality") // to compare thousands would cost what is to be saved
    private String words(Finding finding) {
      boolean inTransaction = transactions.of(finding).isPresent();
      if (finding.locks() != told || inTransaction != toldInTransaction) {
        told = finding.locks();
        toldInTransaction = inTransaction;
        lockWords = LockWords.of(told, inTransaction);
      }
      return lockWords;
    }

    void write(Problem problem) throws IOException {
      writeHead(problem.severity(), Terminal.printable(problem.message()));
      out.write(palette.frame("  -->") + " " + Terminal.printable(problem.file()) + "\n\n");
    }

    void write(List<Finding> story) throws IOException {
      Finding first = story.get(0);
      Snippet snippet = Snippet.of(first.span());
      Margin margin = new Margin(palette, snippet.lastLine());
      margin.place(first.span());
      if (!first.span().file().text().isBlank()) {
        margin.snippet(snippet, first.severity());
      }
      story.stream()
          .filter(finding -> finding.relation().equals(first.relation()))
          .map(Finding::message)
          .distinct()
          .forEach(margin::fact);
      otherTables(story).ifPresent(margin::fact);
      if (!first.locks().isEmpty()) {
        margin.fact("lock: " + words(first));
      }
      for (Related related : first.related()) {
        margin.fact(related.message() + ": " + related.span());
      }
      if (!first.absorbed().isEmpty()) {
        margin.fact("includes: " + String.join(", ", first.absorbed()));
      }
      targets(story).ifPresent(margin::fact);

      writeHead(first.severity(), first.rule());
      out.write(margin.toString());
      writeRecipe(first);
      out.write('\n');
    }

    private void writeHead(Severity severity, String words) throws IOException {
      out.write(palette.severity(severity, severity.id()));
      out.write(palette.strong(": " + words));
      out.write('\n');
    }

    private void writeRecipe(Finding finding) throws IOException {
      if (finding.safeWay().isEmpty()) {
        return;
      }
      out.write("\n  " + palette.strong("do this instead"));
      boolean told = !withRecipe.add(new Subject(finding.rule(), finding.relation()));
      if (told && finding.relation().isPresent()) {
        out.write(": as above\n");
        return;
      }
      out.write('\n');
      for (Recipe.Step step : finding.safeWay().get().get().steps()) {
        String indent = "    ";
        if (step.file().isPresent()) {
          out.write(indent + Terminal.printable(step.file().get()) + "\n");
          indent = indent + "  ";
        }
        for (String line : step.code().split("\n", -1)) {
          out.write((indent + Terminal.printable(line)).stripTrailing() + "\n");
        }
      }
    }
  }

  private record Subject(String rule, Optional<String> relation) {}

  private static Optional<String> otherTables(List<Finding> story) {
    List<String> tables =
        story.stream().map(Finding::relation).flatMap(Optional::stream).distinct().skip(1).toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "and " + Words.count(tables.size(), "more table") + ": " + Words.some(tables));
  }

  private static Optional<String> targets(List<Finding> story) {
    List<String> targets =
        story.stream()
            .map(Finding::target)
            .flatMap(Optional::stream)
            .distinct()
            .sorted(Comparator.comparing(Target::toString))
            .map(Words::target)
            .toList();
    return targets.isEmpty() ? Optional.empty() : Optional.of("on " + Words.and(targets));
  }
}
