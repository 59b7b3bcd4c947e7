package dev.lockkeeper.lint.review;

import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a migration's author calls it. */
final class Title {
  private static final Pattern STEM =
      Pattern.compile("(?:[VURB]?[\\d._-]*?|R)_+(.+)|[\\d]+[._-]+(.+)");

  private Title() {}

  /** A revision's message, else the words of the file's name, else what the tool records. */
  static String of(Migration migration) {
    if (migration.tool() == Tool.ALEMBIC) {
      Optional<String> message = Header.of(migration).message().map(Header.Line::text);
      if (message.isPresent()) {
        return message.get();
      }
    }
    String[] parts = migration.file().path().split("/", -1);
    boolean isNamedByFolder = migration.tool() == Tool.PRISMA && parts.length > 1;
    String name = parts[parts.length - (isNamedByFolder ? 2 : 1)];
    String stem = isNamedByFolder ? name : name.replaceFirst("(?:\\.up|\\.down)?\\.\\w+$", "");
    Matcher described = STEM.matcher(stem);
    String words = stem;
    if (described.matches()) {
      words = Optional.ofNullable(described.group(1)).orElse(String.valueOf(described.group(2)));
    }
    return words.replaceAll("[_-]+", " ").replaceAll("(?<=[a-z])(?=[A-Z])", " ").strip();
  }
}
