package dev.lockkeeper.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A worked example of a rule's page: one or more code blocks of one language with nothing but empty
 * lines between them, which are the successive files of one small project; before them its
 * lockkeeper.yml and other files, where it has some.
 *
 * @param unsafe whether it stands under "Unsafe" rather than "Safe"
 * @param files in the order in which they run; never empty
 */
public record PageExample(boolean unsafe, List<CodeBlock> files) {
  public PageExample {
    files = List.copyOf(files);
  }

  /**
   * A fenced code block.
   *
   * @param language the first word behind the fence: {@code sql}, {@code python}, {@code java}, ...
   * @param file the path that stands behind the language, where one does
   * @param code the lines between the fences
   * @param line 1-based line of the opening fence in the page's body
   */
  public record CodeBlock(String language, Optional<String> file, String code, int line) {
    /** Whether it is the project's lockkeeper.yml, or another file beside the migrations. */
    public boolean isBeside() {
      return Set.of("yaml", "csv", "text", "ini").contains(language);
    }
  }

  /** The examples of a page, in order; {@code body} is the page without its front matter. */
  public static List<PageExample> of(String body) {
    List<PageExample> examples = new ArrayList<>();
    List<CodeBlock> current = new ArrayList<>();
    Optional<Boolean> unsafe = Optional.empty();
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).startsWith("```")) {
          end++;
        }
        if (unsafe.isPresent()) {
          CodeBlock block =
              block(line.substring(3), lines.subList(i + 1, Math.min(end, lines.size())), i + 1);
          if (!current.isEmpty() && !goesOn(current.get(current.size() - 1), block)) {
            finish(unsafe, current, examples);
          }
          current.add(block);
        }
        i = end;
      } else if (!line.isBlank()) {
        finish(unsafe, current, examples);
        if (line.startsWith("## ")) {
          unsafe = section(line);
        }
      }
    }
    finish(unsafe, current, examples);
    return List.copyOf(examples);
  }

  private static boolean goesOn(CodeBlock before, CodeBlock block) {
    return before.isBeside() || before.language().equals(block.language());
  }

  private static void finish(
      Optional<Boolean> unsafe, List<CodeBlock> current, List<PageExample> examples) {
    if (!current.isEmpty()) {
      examples.add(new PageExample(unsafe.orElseThrow(), current));
      current.clear();
    }
  }

  private static Optional<Boolean> section(String heading) {
    return switch (heading) {
      case "## Unsafe" -> Optional.of(true);
      case "## Safe" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static CodeBlock block(String info, List<String> code, int line) {
    String[] words = info.strip().split(" +", 2);
    Optional<String> file = words.length > 1 ? Optional.of(words[1]) : Optional.empty();
    return new CodeBlock(words[0], file, String.join("\n", code) + "\n", line);
  }
}
