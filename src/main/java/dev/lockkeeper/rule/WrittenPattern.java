package dev.lockkeeper.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern as people write one down: a text with placeholders, or a regular expression between
 * slashes.
 *
 * <p>{@code <slug>}, {@code {slug}} and Alembic's {@code %(slug)s} are the same placeholder. In the
 * name of a file so are the words {@code YYYY}, {@code MM}, {@code DD}, {@code HH}, {@code SS},
 * {@code NNN}, {@code rev} and {@code slug} where they stand by themselves.
 */
public final class WrittenPattern {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("<([\\w-]+)>|\\{([\\w-]+)}|%{1,2}\\((\\w+)\\)(?:\\.?\\d+)?[sd]");
  private static final Pattern WORD_OF_FILE_NAME =
      Pattern.compile("(?<![A-Za-z])(YYYY|MM|DD|HH|SS|N+|X+|rev|slug)(?![A-Za-z])");

  /** What else the placeholders are called. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("YYYY", "year"),
          Map.entry("MM", "month"),
          Map.entry("DD", "day"),
          Map.entry("HH", "hour"),
          Map.entry("SS", "second"),
          Map.entry("revision", "rev"),
          Map.entry("version", "number"),
          Map.entry("table_name", "table"),
          Map.entry("column_0_name", "column"),
          Map.entry("column_0_N_name", "columns"),
          Map.entry("column_0_label", "table_column"),
          Map.entry("referred_table_name", "referred_table"),
          Map.entry("constraint_name", "name"));

  private final String written;
  private final List<Part> parts;

  private WrittenPattern(String written, List<Part> parts) {
    this.written = written;
    this.parts = List.copyOf(parts);
  }

  /** A stretch of text, or a placeholder's name, or the regular expression that it all is. */
  private record Part(Form form, String text) {}

  private enum Form {
    LITERAL,
    PLACEHOLDER,
    EXPRESSION
  }

  /** Why a text is no pattern; empty when it is one. */
  static Optional<String> fault(String written) {
    if (!isExpression(written)) {
      return Optional.empty();
    }
    try {
      Pattern.compile(expression(written));
      return Optional.empty();
    } catch (PatternSyntaxException wrong) {
      return Optional.of("as a regular expression: " + wrong.getDescription());
    }
  }

  /** The pattern that a text of a name or a message is. */
  public static WrittenPattern of(String written) {
    return isExpression(written)
        ? new WrittenPattern(written, List.of(new Part(Form.EXPRESSION, expression(written))))
        : new WrittenPattern(written, cut(new Part(Form.LITERAL, written), PLACEHOLDER));
  }

  /** The pattern that a text of a file's name is. */
  public static WrittenPattern ofFileName(String written) {
    List<Part> parts = new ArrayList<>();
    of(written).parts.forEach(part -> parts.addAll(cut(part, WORD_OF_FILE_NAME)));
    Part month = new Part(Form.PLACEHOLDER, "month");
    int second = parts.lastIndexOf(month);
    if (second != parts.indexOf(month)) {
      // The second MM of a timestamp.
      parts.set(second, new Part(Form.PLACEHOLDER, "minute"));
    }
    return new WrittenPattern(written, parts);
  }

  private static boolean isExpression(String written) {
    return written.length() > 2 && written.startsWith("/") && written.endsWith("/");
  }

  private static String expression(String written) {
    return written.substring(1, written.length() - 1);
  }

  private static List<Part> cut(Part whole, Pattern placeholder) {
    if (whole.form != Form.LITERAL) {
      return List.of(whole);
    }
    List<Part> parts = new ArrayList<>();
    Matcher matcher = placeholder.matcher(whole.text);
    int at = 0;
    while (matcher.find()) {
      parts.add(new Part(Form.LITERAL, whole.text.substring(at, matcher.start())));
      parts.add(new Part(Form.PLACEHOLDER, name(matcher)));
      at = matcher.end();
    }
    parts.add(new Part(Form.LITERAL, whole.text.substring(at)));
    parts.removeIf(part -> part.form == Form.LITERAL && part.text.isEmpty());
    return parts;
  }

  private static String name(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String name = matcher.group(group);
      if (name != null) {
        boolean counts = name.matches("N+|X+");
        return counts ? "digits-" + name.length() : SYNONYMS.getOrDefault(name, name);
      }
    }
    throw new IllegalStateException("a placeholder without a name");
  }

  /** The names of its placeholders. */
  public List<String> placeholders() {
    return parts.stream().filter(p -> p.form == Form.PLACEHOLDER).map(Part::text).toList();
  }

  /**
   * Whether it matches a text as a whole; a regular expression, whether the text has a part that it
   * matches.
   *
   * @param meaning of a placeholder, as a regular expression without capturing groups
   */
  public boolean matches(String text, Function<String, String> meaning) {
    Matcher matcher = with(meaning).matcher(text);
    return isExpression() ? matcher.find() : matcher.matches();
  }

  /**
   * The regular expression that it is.
   *
   * @param meaning of a placeholder, as a regular expression without capturing groups
   */
  public Pattern with(Function<String, String> meaning) {
    StringBuilder regex = new StringBuilder();
    for (Part part : parts) {
      regex.append(
          switch (part.form) {
            case LITERAL -> Pattern.quote(part.text);
            case PLACEHOLDER -> "(?:" + meaning.apply(part.text) + ")";
            case EXPRESSION -> part.text;
          });
    }
    return Pattern.compile(regex.toString());
  }

  /** It with its placeholders filled in; empty where one of them is not known. */
  public Optional<String> filled(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      boolean known = part.form == Form.LITERAL || values.containsKey(part.text);
      if (!known || part.form == Form.EXPRESSION) {
        return Optional.empty();
      }
      text.append(part.form == Form.LITERAL ? part.text : values.getOrDefault(part.text, ""));
    }
    return Optional.of(text.toString());
  }

  /** Whether it is a regular expression. */
  public boolean isExpression() {
    return parts.get(0).form == Form.EXPRESSION;
  }

  /** How many slashes the texts that it matches have; a regular expression's are not counted. */
  public int slashes() {
    return (int)
        parts.stream()
            .filter(part -> part.form == Form.LITERAL)
            .flatMapToInt(part -> part.text.chars())
            .filter(c -> c == '/')
            .count();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return written;
  }
}
