package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.WrittenPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a migration's file is called.
 *
 * @param segments the folders and the file's name, from the root; of Prisma's without the name,
 *     which is always the same
 * @param migration whose it is
 */
record FileName(List<String> segments, Migration migration) {
  private static final Pattern ENDING = Pattern.compile("(?:\\.(?:up|down))?\\.(?:sql|py|java)$");
  private static final Pattern VERSION =
      Pattern.compile("^(?:[VUR]?\\d+(?:[._]\\d+)*__|R__|\\d+(?:[._]\\d+)*[_-])");
  private static final Pattern CREATED =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[ T](\\d\\d):(\\d\\d):(\\d\\d)");
  private static final List<String> TIME =
      List.of("year", "month", "day", "hour", "minute", "second");

  /** What Alembic makes of a message, unless truncate_slug_length says otherwise. */
  private static final int LONGEST_SLUG = 40;

  private static final int SHORTEST_ID = 4;

  FileName {
    segments = List.copyOf(segments);
  }

  static FileName of(Migration migration) {
    List<String> segments = List.of(migration.file().path().split("/", -1));
    boolean byFolder = migration.tool() == Tool.PRISMA && segments.size() > 1;
    return new FileName(byFolder ? segments.subList(0, segments.size() - 1) : segments, migration);
  }

  /** Without folders. */
  String base() {
    return segments.get(segments.size() - 1);
  }

  /** The words behind the version: {@code add users}. */
  String description() {
    String stem = ENDING.matcher(base()).replaceFirst("");
    return VERSION.matcher(stem).replaceFirst("").replace('_', ' ').strip();
  }

  /** The last folders and the name. */
  String last(int folders) {
    int from = Math.max(0, segments.size() - 1 - folders);
    return String.join("/", segments.subList(from, segments.size()));
  }

  /** Whether it is as a pattern says, which may leave out the ending. */
  boolean matches(WrittenPattern pattern) {
    String whole = last(pattern.slashes());
    return pattern.matches(whole, this::meaning)
        || pattern.matches(ENDING.matcher(whole).replaceFirst(""), this::meaning);
  }

  private String meaning(String placeholder) {
    if (placeholder.startsWith("digits-")) {
      return "\\d{" + placeholder.substring("digits-".length()) + "}";
    }
    return switch (placeholder) {
      case "rev" ->
          migration.revision().flatMap(Migration.Revision::id).map(FileName::cut).orElse("\\w+");
      case "slug" -> "[\\p{Ll}\\p{Lo}\\p{N}]+(?:[_-][\\p{Ll}\\p{Lo}\\p{N}]+)*_?";
      case "number" -> "\\d+(?:[._]\\d+)*";
      case "year" -> "(?:19|20)\\d\\d";
      case "month" -> "0?[1-9]|1[0-2]";
      case "day" -> "0?[1-9]|[12]\\d|3[01]";
      case "hour" -> "[01]?\\d|2[0-3]";
      case "minute", "second" -> "[0-5]?\\d";
      case "date" -> "(?:19|20)\\d\\d[-_]?(?:0[1-9]|1[0-2])[-_]?(?:0[1-9]|[12]\\d|3[01])";
      case "time" -> "[0-2]\\d[-_]?[0-5]\\d(?:[-_]?[0-5]\\d)?";
      case "epoch" -> "\\d{10}";
      case "timestamp", "datetime" -> "\\d{10}|(?:19|20)\\d{10}|(?:19|20)\\d{12}";
      default -> "[^/]+";
    };
  }

  /** An id, or its beginning, by which Alembic knows it, too. */
  private static String cut(String id) {
    return IntStream.rangeClosed(Math.min(SHORTEST_ID, id.length()), id.length())
        .mapToObj(end -> Pattern.quote(id.substring(0, end)))
        .collect(Collectors.joining("|"));
  }

  /** The name that a pattern gives a revision; empty where that takes more than it says. */
  Optional<String> under(WrittenPattern pattern) {
    Map<String, String> values = new HashMap<>();
    migration.revision().flatMap(Migration.Revision::id).ifPresent(id -> values.put("rev", id));
    Header header = Header.of(migration);
    header
        .docstring()
        .flatMap(d -> header.message())
        .ifPresent(m -> values.put("slug", slug(m.text())));
    Matcher created =
        CREATED.matcher(migration.revision().flatMap(Migration.Revision::createDate).orElse(""));
    if (created.find()) {
      for (int i = 0; i < TIME.size(); i++) {
        values.put(TIME.get(i), created.group(i + 1));
      }
    }
    return migration.tool() == Tool.ALEMBIC
        ? pattern
            .filled(values)
            .map(name -> name.endsWith(".py") ? name : name + ".py")
            .filter(name -> !name.contains("/"))
        : Optional.empty();
  }

  private static String slug(String message) {
    String slug =
        Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS)
            .matcher(message)
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("_"));
    return slug.length() <= LONGEST_SLUG
        ? slug
        : slug.substring(0, LONGEST_SLUG).replaceFirst("_[^_]*$", "") + "_";
  }
}
