package dev.lockkeeper.suppress.baseline;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lockkeeper.migration.Direction;
import java.util.NavigableSet;

/**
 * Writes a baseline: JSON with a line for each entry, sorted, so that branches merge and a review
 * shows what is accepted.
 */
public final class BaselineWriter {
  private BaselineWriter() {}

  /** The text of some entries; the same entries give the same text. */
  public static String text(NavigableSet<BaselineEntry> entries) {
    StringBuilder text = new StringBuilder();
    text.append("{\n  \"version\": ").append(BaselineReader.VERSION).append(",\n");
    text.append("  \"findings\": [");
    String between = "\n";
    for (BaselineEntry entry : entries) {
      text.append(between);
      line(entry, text);
      between = ",\n";
    }
    return text.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
  }

  private static void line(BaselineEntry entry, StringBuilder text) {
    text.append("    {");
    pair("file", entry.file(), text);
    pair("rule", entry.rule(), text.append(", "));
    entry.relation().ifPresent(relation -> pair("relation", relation, text.append(", ")));
    if (entry.direction() == Direction.DOWN) {
      pair("direction", entry.direction().id(), text.append(", "));
    }
    pair("fingerprint", entry.fingerprint(), text.append(", "));
    text.append('}');
  }

  private static void pair(String key, String value, StringBuilder text) {
    text.append('"').append(key).append("\": \"");
    JsonStringEncoder.getInstance().quoteAsString(value, text);
    text.append('"');
  }
}
