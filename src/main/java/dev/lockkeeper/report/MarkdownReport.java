package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report as Markdown, for the summary of a step on GitHub or a comment on a change: a section
 * for each file, those with errors first.
 *
 * <p>It keeps below what GitHub takes from one step, which is 1 MiB (GitHub Docs, "Workflow
 * commands for GitHub Actions", "Step isolation and limits"): more is refused as a whole, so what
 * does not fit is counted instead.
 */
public final class MarkdownReport implements ReportWriter {
  /** Leaves room for what other commands of the step write. */
  private static final int MOST_BYTES = 1_000_000;

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    Page page = new Page(out);
    TextSummary summary = new TextSummary(Palette.PLAIN, TextReport.Detail.NORMAL);
    page.write("## Lockkeeper\n\n" + Markdown.text(summary.counts(report)) + "\n\n");
    for (String history : TextSummary.readAs(report.readAs())) {
      page.write("- read as " + Markdown.text(history) + "\n");
    }
    page.write(report.readAs().isEmpty() ? "" : "\n");
    for (List<Story> file : byFile(report.findings())) {
      String heading = "### " + Markdown.code(file.get(0).span().file().path()) + "\n\n";
      for (Story story : file) {
        page.write(heading, story);
        heading = "";
      }
    }
    String heading = "### About the files\n\n";
    for (Problem problem : report.problems()) {
      page.write(heading, problem);
      heading = "";
    }
    page.writeOmitted();
    out.flush();
  }

  /** The files with the worst findings first, or what does not fit could be the worst. */
  private static List<List<Story>> byFile(List<Finding> findings) {
    Map<String, List<Story>> files = new LinkedHashMap<>();
    for (Story story : Story.of(findings)) {
      files.computeIfAbsent(story.span().file().path(), path -> new ArrayList<>()).add(story);
    }
    Comparator<List<Story>> worst = Comparator.comparing(MarkdownReport::worst);
    return files.values().stream().sorted(worst.reversed()).toList();
  }

  private static Severity worst(List<Story> stories) {
    return stories.stream()
        .map(Story::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.NOTE);
  }

  private static String mark(Severity severity) {
    String sign =
        switch (severity) {
          case ERROR -> "🔴";
          case WARNING -> "🟠";
          case NOTE -> "🔵";
        };
    return sign + " **" + severity.id() + "**";
  }

  /** One report on its way out, with what it must remember. */
  private static final class Page {
    private final Writer out;
    private final LockSentences locks = new LockSentences();
    private final RecipesTold recipes = new RecipesTold();
    private int bytes;
    private boolean full;
    private int omitted;

    Page(Writer out) {
      this.out = out;
    }

    /** Writes, unless that would be too much; once it was, nothing more is written. */
    private boolean write(String text) throws IOException {
      int more = text.getBytes(StandardCharsets.UTF_8).length;
      full = full || more > MOST_BYTES - bytes;
      if (!full) {
        bytes += more;
        out.write(text);
      }
      return !full;
    }

    void write(String heading, Story story) throws IOException {
      boolean written = !full && write(heading + words(story));
      omitted += written ? 0 : 1;
    }

    void write(String heading, Problem problem) throws IOException {
      String words =
          "%s- %s %s: %s\n"
              .formatted(
                  heading,
                  mark(problem.severity()),
                  Markdown.code(problem.file()),
                  Markdown.text(problem.message()));
      omitted += write(words) ? 0 : 1;
    }

    void writeOmitted() throws IOException {
      if (omitted > 0) {
        out.write("\n**and " + omitted + " more, for which there is no room here**\n");
      }
    }

    private String words(Story story) {
      StringBuilder words = new StringBuilder(mark(story.severity()));
      words.append(' ').append(Markdown.code(story.first().rule()));
      words.append(" in line ").append(story.span().from().line()).append("\n\n");
      for (String message : story.messages()) {
        words.append(Markdown.text(message)).append("\n\n");
      }
      List<String> facts = story.facts(locks);
      for (String fact : facts) {
        words.append("- ").append(Markdown.text(fact)).append('\n');
      }
      words.append(facts.isEmpty() ? "" : "\n");
      return words.append(recipe(story.first())).toString();
    }

    private String recipe(Finding finding) {
      if (finding.safeWay().isEmpty()) {
        return "";
      }
      if (recipes.again(finding)) {
        return "Do this instead: as above\n\n";
      }
      Recipe recipe = finding.safeWay().get().get();
      StringBuilder words = new StringBuilder("<details><summary>Do this instead</summary>\n\n");
      for (Recipe.Step step : recipe.steps()) {
        step.file().ifPresent(file -> words.append(Markdown.code(file)).append("\n\n"));
        words.append(Markdown.fence(recipe.language().id(), step.code())).append('\n');
      }
      return words.append("</details>\n\n").toString();
    }
  }
}
