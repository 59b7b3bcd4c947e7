package dev.lockkeeper.rules;

import dev.lockkeeper.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a comment expects: {@code -- expect: rule "part of the message"}, several separated by
 * commas. Where the severity is a matter of the case: {@code rule warning "part of the message"}.
 *
 * <p>It stands behind the line at which the finding starts, or on a line of its own above it.
 *
 * @param file relative to the case's folder, separated by {@code /}
 * @param line 1-based
 * @param severity {@code error}, {@code warning} or {@code note}, or empty for any
 */
record Expectation(String file, int line, String rule, String severity, String words) {
  private static final Pattern COMMENT = Pattern.compile("^(.*?)(?:--|#|//)\\s*expect:\\s*(.*)$");
  private static final Pattern ONE =
      Pattern.compile("([a-z][a-z-]*)\\s+(?:(error|warning|note)\\s+)?\"([^\"]*)\"");

  /** The expectations in all files below a folder, in order. */
  static List<Expectation> in(Path folder) throws IOException {
    List<Expectation> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        List<String> lines = Files.readString(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          Matcher comment = COMMENT.matcher(lines.get(i));
          if (comment.matches()) {
            int line = comment.group(1).isBlank() ? nextCode(lines, i + 1) : i;
            Matcher one = ONE.matcher(comment.group(2));
            while (one.find()) {
              String severity = one.group(2) == null ? "" : one.group(2);
              found.add(new Expectation(name, line + 1, one.group(1), severity, one.group(3)));
            }
          }
        }
      }
    }
    return found;
  }

  private static int nextCode(List<String> lines, int from) {
    int line = from;
    while (line < lines.size() && COMMENT.matcher(lines.get(line)).matches()) {
      line++;
    }
    return line;
  }

  boolean isMetBy(Finding finding) {
    return finding.span().file().path().endsWith(file)
        && finding.span().from().line() == line
        && finding.rule().equals(rule)
        && (severity.isEmpty() || finding.severity().id().equals(severity))
        && finding.message().contains(words);
  }

  @Override
  public String toString() {
    return "%s:%d: %s %s \"%s\"".formatted(file, line, severity, rule, words);
  }
}
