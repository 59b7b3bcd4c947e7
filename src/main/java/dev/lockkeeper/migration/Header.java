package dev.lockkeeper.migration;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a migration's file says to people: the docstring of a Python module, and the
 * comments before the first statement, import or class.
 *
 * @param docstring the docstring, where there is one
 * @param lines the lines of docstring and comments, in order, without the marks of comments
 * @param place where one would look for it: its message, else the file's first line
 */
public record Header(Optional<Docstring> docstring, List<Line> lines, Span place) {
  private static final Pattern MARKS =
      Pattern.compile("^[ \\t]*(?:/\\*+|\\*+(?!/)|--+|//+|#+!?|;+)?[ \\t]*");
  private static final Pattern BEFORE_CLASS =
      Pattern.compile("\\G\\s*(?:package|import)\\b[^;]*;|\\G\\s*@\\w+(?:\\([^)]*\\))?");

  public Header {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param text without marks, and without blanks at its ends
   * @param span where its text stands
   * @param indent how many characters stand before its text, marks included
   */
  public record Line(String text, Span span, int indent) {}

  /**
   * {@code Author: somebody} in a header.
   *
   * @param value what stands behind the colon, or on the deeper lines below it; may be empty
   * @param span the line that names it
   */
  public record Field(String value, Span span) {}

  /** The header of a migration's up file; never fails, whatever stands in it. */
  public static Header of(Migration migration) {
    SourceFile file = migration.file();
    Optional<Docstring> docstring = migration.revision().flatMap(Migration.Revision::docstring);
    List<Line> lines = new ArrayList<>();
    for (Span part : parts(migration, docstring)) {
      Optional<Docstring> text = docstring.filter(d -> d.span().equals(part));
      lines.addAll(text.isPresent() ? linesOf(text.get()) : linesOf(part));
    }
    Span first = file.span(file.lineStart(1), file.lineStart(1) + file.line(1).length());
    Span fallback = docstring.map(Docstring::span).orElse(first);
    Header header = new Header(docstring, lines, fallback);
    return new Header(docstring, lines, header.message().map(Line::span).orElse(fallback));
  }

  /** The docstring and the comments that nothing but blanks stands before. */
  private static List<Span> parts(Migration migration, Optional<Docstring> docstring) {
    SourceFile file = migration.file();
    List<Span> candidates = new ArrayList<>();
    migration.comments().stream()
        .map(SourceComment::span)
        .filter(span -> span.file() == file)
        .forEach(candidates::add);
    docstring.map(Docstring::span).ifPresent(candidates::add);
    candidates.sort(Comparator.naturalOrder());
    List<Span> parts = new ArrayList<>();
    int at = 0;
    for (Span candidate : candidates) {
      if (candidate.start() >= at) {
        if (!isBlank(file, at, candidate.start())) {
          break;
        }
        parts.add(candidate);
        at = candidate.end();
      }
    }
    return parts;
  }

  private static boolean isBlank(SourceFile file, int start, int end) {
    String between = file.text().substring(start, end).replace("\uFEFF", " ");
    String rest =
        file.path().endsWith(".java") ? BEFORE_CLASS.matcher(between).replaceAll("") : between;
    return rest.isBlank();
  }

  private static List<Line> linesOf(Docstring docstring) {
    List<Line> lines = new ArrayList<>();
    String text = docstring.text().text();
    for (Matcher line = eachLine(text); line.find(); ) {
      String words = line.group().strip();
      int start = line.start() + line.group().indexOf(words);
      Matcher marks = MARKS.matcher(words);
      int marked = words.startsWith("#") && marks.find() ? marks.end() : 0;
      Span span =
          words.isEmpty()
              ? docstring.span()
              : docstring.text().span(start + marked, start + words.length());
      lines.add(new Line(words.substring(marked), span, start + marked - line.start()));
    }
    return lines;
  }

  private static List<Line> linesOf(Span comment) {
    List<Line> lines = new ArrayList<>();
    String text = comment.text();
    for (Matcher line = eachLine(text); line.find(); ) {
      Matcher marks = MARKS.matcher(line.group());
      int start = marks.find() ? marks.end() : 0;
      String words = line.group().substring(start).replaceFirst("\\s*\\**\\*/\\s*$", "").strip();
      int from = comment.start() + line.start() + start;
      Span span = comment.file().span(from, from + words.length());
      lines.add(new Line(words, span, start));
    }
    return lines;
  }

  private static Matcher eachLine(String text) {
    return Pattern.compile("[^\\r\\n]+").matcher(text);
  }

  /** Its first line with words: Alembic's message, where it is a docstring. */
  public Optional<Line> message() {
    return lines.stream()
        .filter(line -> !line.text().isEmpty())
        .filter(line -> docstring.stream().allMatch(d -> d.span().contains(line.span())))
        .findFirst();
  }

  /**
   * What it says under a name: {@code Author: somebody}. Case does not count, nor what parts the
   * name's words.
   */
  public Optional<Field> field(String name) {
    Pattern written =
        Pattern.compile(
            nameAsWritten(name) + "[ \\t]*:[ \\t]*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = written.matcher(lines.get(i).text());
      if (matcher.matches()) {
        return Optional.of(new Field(matcher.group(1) + below(i), lines.get(i).span()));
      }
    }
    return Optional.empty();
  }

  private static String nameAsWritten(String name) {
    List<String> words = List.of(name.strip().split("[\\s_-]+", -1));
    return String.join("[ \\t_-]+", words.stream().map(Pattern::quote).toList());
  }

  private String below(int line) {
    StringBuilder value = new StringBuilder();
    for (int i = line + 1; i < lines.size() && lines.get(i).indent() > lines.get(line).indent(); ) {
      value.append(' ').append(lines.get(i++).text());
    }
    return value.toString().stripTrailing();
  }
}
