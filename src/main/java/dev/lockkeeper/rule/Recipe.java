package dev.lockkeeper.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The safe way, as code in the reader's own names that the project's own tool can run.
 *
 * @param language what the code is written in
 * @param steps the files or deployments, in order; never empty
 */
public record Recipe(Language language, List<Step> steps) {
  public Recipe {
    steps = List.copyOf(steps);
  }

  /** What a recipe is written in. */
  public enum Language {
    SQL("--"),
    PYTHON("#"),
    SHELL("#"),
    JAVA("//");

    private final String commentMark;

    Language(String commentMark) {
      this.commentMark = commentMark;
    }

    /** {@code sql}, {@code python}, {@code shell} or {@code java}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One file of a recipe.
   *
   * @param file the file's name, continued in the tool's own scheme; absent when the code belongs
   *     nowhere in particular
   * @param code lines without a final line ending
   */
  public record Step(Optional<String> file, String code) {}

  /** All steps as one text, each under a comment with its file's name. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      step.file()
          .ifPresent(
              file -> text.append(language.commentMark).append(' ').append(file).append('\n'));
      text.append(step.code());
    }
    return text.toString();
  }
}
