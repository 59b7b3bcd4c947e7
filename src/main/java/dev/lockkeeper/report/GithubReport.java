package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report as GitHub's workflow commands, which a runner turns into annotations of the change
 * (GitHub Docs, "Workflow commands for GitHub Actions", "Setting an error message").
 *
 * <p>A runner keeps ten of each severity for a step and drops the rest, so the worst come first,
 * and what is beyond is named below them, where it is plain text.
 */
public final class GithubReport implements ReportWriter {
  private static final int MOST_OF_A_SEVERITY = 10;

  /** A runner cuts what is longer, wherever that is. */
  private static final int LONGEST_MESSAGE = 4096;

  private static final String TOO_LONG = "do this instead: too long for an annotation";

  private final TextReport.Detail detail;

  /**
   * A report of annotations.
   *
   * @param detail how much is told below them
   */
  public GithubReport(TextReport.Detail detail) {
    this.detail = detail;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    List<Annotation> annotations =
        Stream.<Annotation>concat(
                Story.of(report.findings()).stream().map(OfStory::new),
                report.problems().stream().map(OfProblem::new))
            .sorted(Comparator.comparing(Annotation::severity).reversed())
            .toList();
    List<Annotation> beyond = new ArrayList<>();
    Map<Severity, Integer> written = new EnumMap<>(Severity.class);
    for (Annotation annotation : annotations) {
      if (written.merge(annotation.severity(), 1, Integer::sum) <= MOST_OF_A_SEVERITY) {
        out.write(annotation.command() + "\n");
      } else {
        beyond.add(annotation);
      }
    }
    if (!beyond.isEmpty()) {
      out.write(
          "%d more, beyond the %d annotations of each severity that GitHub shows:\n"
              .formatted(beyond.size(), MOST_OF_A_SEVERITY));
      for (Annotation annotation : beyond) {
        out.write(inert("  " + annotation.severity().id() + ": " + annotation.name()) + "\n");
      }
    }
    TextSummary summary = new TextSummary(Palette.PLAIN, detail);
    for (String line : summary.of(report).lines().toList()) {
      out.write(inert(line) + "\n");
    }
    out.flush();
  }

  /** What is to be shown beside a line of a file. */
  private sealed interface Annotation {
    Severity severity();

    String command();

    /** Which it is and where, in a few words. */
    String name();
  }

  private record OfStory(Story story) implements Annotation {
    @Override
    public Severity severity() {
      return story.severity();
    }

    @Override
    public String command() {
      Position from = story.span().from();
      Position to = story.span().to();
      StringBuilder command = new StringBuilder("::").append(level(severity()));
      command.append(" file=").append(property(story.span().file().path()));
      command.append(",line=").append(from.line()).append(",endLine=").append(to.line());
      // GitHub refuses columns of an annotation that covers several lines.
      if (from.line() == to.line()) {
        command.append(",col=").append(from.column()).append(",endColumn=").append(to.column());
      }
      command.append(",title=").append(property(story.first().rule()));
      return command.append("::").append(data(message())).toString();
    }

    private String message() {
      String message = String.join("\n", story.messages());
      Optional<Recipe> recipe = story.first().recipe();
      if (recipe.isEmpty()) {
        return message;
      }
      String whole = message + "\n\ndo this instead\n\n" + recipe.get().text();
      return whole.length() <= LONGEST_MESSAGE ? whole : message + "\n\n" + TOO_LONG;
    }

    @Override
    public String name() {
      return story.first().rule() + " " + story.span();
    }
  }

  private record OfProblem(Problem problem) implements Annotation {
    @Override
    public Severity severity() {
      return problem.severity();
    }

    @Override
    public String command() {
      return "::%s file=%s::%s"
          .formatted(level(severity()), property(problem.file()), data(problem.message()));
    }

    @Override
    public String name() {
      return problem.file() + ": " + problem.message();
    }
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.id();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /**
   * A line that a runner obeys in none of its two forms of commands: {@code ::name::}, which starts
   * a line, and the older {@code ##[name]}, which may stand anywhere in it.
   */
  private static String inert(String line) {
    String printable = Terminal.printable(line).replace("##[", "## [");
    return printable.stripLeading().startsWith("::") ? ". " + printable : printable;
  }
}
