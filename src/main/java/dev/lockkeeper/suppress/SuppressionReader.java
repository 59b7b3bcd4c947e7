package dev.lockkeeper.suppress;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.rule.Suppression;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code lockkeeper:ignore rule-a, rule-b reason} and {@code lockkeeper:ignore-file rule-a
 * reason}.
 *
 * <p>A directive stands at the start of a comment, or of a line of one. Names are separated by
 * commas; the first that no comma follows ends the list, and what is left is the reason.
 */
public final class SuppressionReader {
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?m)^[\\s*#/-]*lockkeeper:([\\w-]+)[ \\t]*(.*)$");
  private static final Pattern NAME = Pattern.compile("\\G([^\\s,]+)([ \\t]*,[ \\t]*)?");

  private SuppressionReader() {}

  /** The suppressions of a migration's comments, in the order of the comments. */
  public static List<Suppression> read(Migration migration) {
    List<Suppression> found = new ArrayList<>();
    for (SourceComment comment : migration.comments()) {
      if (comment.text().contains("lockkeeper:")) {
        read(migration, comment, found);
      }
    }
    return found;
  }

  private static void read(Migration migration, SourceComment comment, List<Suppression> found) {
    Matcher matcher = DIRECTIVE.matcher(comment.text());
    while (matcher.find()) {
      String words = matcher.group(2);
      List<Suppression.Named> rules = new ArrayList<>();
      Matcher name = NAME.matcher(words);
      int end = 0;
      boolean more = true;
      while (more && name.find()) {
        rules.add(new Suppression.Named(name.group(1), place(comment, name.group(1))));
        end = name.end();
        more = name.group(2) != null;
      }
      String reason = words.substring(end).strip();
      found.add(new Suppression(migration, matcher.group(1), rules, reason, comment.span()));
    }
  }

  /** Where a name stands in the file; the whole comment where its text stands there otherwise. */
  private static Span place(SourceComment comment, String name) {
    Span span = comment.span();
    int at = span.text().indexOf(name);
    return at < 0 ? span : span.file().span(span.start() + at, span.start() + at + name.length());
  }
}
