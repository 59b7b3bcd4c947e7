package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a merge leaves in a file for somebody to decide. */
final class ConflictMarkers {
  private static final String BEGIN = "<<<<<<<";
  private static final Pattern CONFLICT =
      Pattern.compile(
          "(?m)^<{7}(?: [^\\r\\n]*)?$(?=[\\s\\S]*?^={7}\\r?$[\\s\\S]*?^>{7}(?: |\\r?$))");

  private ConflictMarkers() {}

  /** The line at which the first conflict of a migration's files begins. */
  static Optional<Span> in(Migration migration) {
    return migration.files().stream().flatMap(file -> in(file).stream()).findFirst();
  }

  private static Optional<Span> in(SourceFile file) {
    if (!file.text().contains(BEGIN)) {
      return Optional.empty();
    }
    Matcher conflict = CONFLICT.matcher(file.text());
    return conflict.find()
        ? Optional.of(file.span(conflict.start(), conflict.end()))
        : Optional.empty();
  }
}
