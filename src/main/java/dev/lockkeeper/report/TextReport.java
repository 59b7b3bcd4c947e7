package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/**
 * The report for people: the line, the exact words, what happens, the safe way.
 *
 * <p>A recipe is written once for a rule and table. What one place yields for several tables, as a
 * loop does, is told once.
 */
public final class TextReport implements ReportWriter {
  private final Palette palette;
  private final Detail detail;
  private final Fold fold;

  /** How much is told besides what is wrong. */
  public enum Detail {
    /** Nothing but what is wrong. */
    QUIET,
    /** Counts, and how the files were read. */
    NORMAL,
    /** Also why a history counts as incomplete. */
    VERBOSE
  }

  /** A text report in the given colours, on lines as long as they are. */
  public TextReport(Palette palette, Detail detail) {
    this(palette, detail, Fold.none());
  }

  /** A text report in the given colours, whose sentences are broken into lines. */
  public TextReport(Palette palette, Detail detail, Fold fold) {
    this.palette = palette;
    this.detail = detail;
    this.fold = fold;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    Writing writing = new Writing(out);
    for (Story story : Story.of(report.findings())) {
      writing.write(story);
    }
    for (Problem problem : report.problems()) {
      writing.write(problem);
    }
    out.write(new TextSummary(palette, detail, fold).of(report));
    out.flush();
  }

  /** One report on its way out, with what it must remember. */
  private final class Writing {
    private final Writer out;
    private final LockSentences locks = new LockSentences();
    private final RecipesTold recipes = new RecipesTold();

    Writing(Writer out) {
      this.out = out;
    }

    void write(Problem problem) throws IOException {
      int used = problem.severity().id().length() + 2;
      writeHead(problem.severity(), fold.lines(Terminal.printable(problem.message()), used, used));
      out.write(palette.frame("  -->") + " " + Terminal.printable(problem.file()) + "\n\n");
    }

    void write(Story story) throws IOException {
      Snippet snippet = Snippet.of(story.span());
      Margin margin = new Margin(palette, fold, snippet.lastLine());
      margin.place(story.span());
      if (!story.span().file().text().isBlank()) {
        margin.snippet(snippet, story.severity());
      }
      story.messages().forEach(margin::fact);
      story.facts(locks).forEach(margin::fact);

      writeHead(story.severity(), story.first().rule());
      out.write(margin.toString());
      writeRecipe(story.first());
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
      if (recipes.again(finding)) {
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
}
