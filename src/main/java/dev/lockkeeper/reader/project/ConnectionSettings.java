package dev.lockkeeper.reader.project;

import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The timeouts that a tool's settings give each of its connections, whatever language they are
 * written in: as SET in some text, as {@code -c lock_timeout=5s} among a URL's options, or as an
 * entry of server settings.
 *
 * @param found what is set, as written, in the order in which it stands
 * @param clear whether that is all: false when a timeout is mentioned that could not be read
 */
record ConnectionSettings(List<SetParameter> found, boolean clear) {
  private static final String TIMEOUT = "(lock_timeout|statement_timeout)";
  private static final String TIME = "([0-9]+(?:\\.[0-9]+)?[ ]?(?:us|ms|s|min|h|d)?)\\b";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?i)\\bSET\\s+(?:SESSION\\s+|LOCAL\\s+)?"
                  + TIMEOUT
                  + "\\s*(?:=|\\bTO\\b)\\s*\\\\?['\"]?"
                  + TIME),
          Pattern.compile("(?i)-c(?:%{1,2}20|[ +])*" + TIMEOUT + "(?:%{1,2}3D|=)" + TIME),
          Pattern.compile("[\"']" + TIMEOUT + "[\"']\\s*:\\s*[\"']?" + TIME));

  private static final Pattern MENTION = Pattern.compile("(?i)" + TIMEOUT);
  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?:#|;|//|--)[^\\r\\n]*");

  ConnectionSettings {
    found = List.copyOf(found);
  }

  /** What a file says; an ini file doubles each per cent sign. */
  static ConnectionSettings of(SourceFile file) {
    String text = withoutComments(file.text());
    List<SetParameter> found = new ArrayList<>();
    int read = 0;
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        read++;
        found.add(
            new SetParameter(
                file.span(matcher.start(), matcher.end()),
                matcher.group(1).toLowerCase(Locale.ROOT),
                List.of(matcher.group(2)),
                false));
      }
    }
    long mentions = MENTION.matcher(text).results().count();
    return new ConnectionSettings(found, read == mentions);
  }

  /** The text with comment lines blanked, so that all offsets stay. */
  private static String withoutComments(String text) {
    return COMMENT.matcher(text).replaceAll(line -> " ".repeat(line.group().length()));
  }
}
