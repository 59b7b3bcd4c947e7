package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * The report as GitHub's workflow commands, which a runner turns into annotations of the change
 * (GitHub Docs, "Workflow commands for GitHub Actions", "Setting an error message").
 */
public final class GithubReport implements ReportWriter {

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      out.write(command(finding));
    }
    for (Problem problem : report.problems()) {
      out.write(
          "::%s file=%s::%s\n"
              .formatted(
                  command(problem.severity()), property(problem.file()), data(problem.message())));
    }
    TextReport.Detail detail = TextReport.Detail.NORMAL;
    out.write(new TextSummary(Palette.PLAIN, detail).of(report));
    out.flush();
  }

  private static String command(Finding finding) {
    Position from = finding.span().from();
    Position to = finding.span().to();
    StringBuilder command = new StringBuilder("::").append(command(finding.severity()));
    command.append(" file=").append(property(finding.span().file().path()));
    command.append(",line=").append(from.line()).append(",endLine=").append(to.line());
    // GitHub refuses columns of an annotation that covers several lines.
    if (from.line() == to.line()) {
      command.append(",col=").append(from.column()).append(",endColumn=").append(to.column());
    }
    command.append(",title=").append(property(finding.rule()));
    StringBuilder message = new StringBuilder(finding.message());
    Optional<Recipe> recipe = finding.recipe();
    if (recipe.isPresent()) {
      message.append("\n\ndo this instead\n\n").append(recipe.get().text());
    }
    return command.append("::").append(data(message.toString())).append('\n').toString();
  }

  private static String command(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.id();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
