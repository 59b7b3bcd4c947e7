package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A header with the fields that it lacks, in the form of its file. */
final class HeaderText {
  private static final Pattern MARKED = Pattern.compile("(?m)^[ \\t]*#[ \\t]*\\S+[^:\\n]*:");

  private HeaderText() {}

  /** The lines to add; what only a person knows stands in angle brackets. */
  static Recipe with(List<String> fields, Migration migration) {
    Header header = Header.of(migration);
    String path = migration.file().path();
    Recipe.Language language = language(path);
    List<String> lines = new ArrayList<>();
    boolean inDocstring = header.docstring().isPresent();
    String mark =
        switch (language) {
          case SQL -> "-- ";
          case JAVA -> "// ";
          default -> inDocstring && !isMarked(header) ? "" : "# ";
        };
    for (String field : fields) {
      lines.add(mark + field + ": " + value(field, header, migration));
    }
    String code = String.join("\n", lines);
    String text = inDocstring ? inDocstring(code, header) : code;
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new Recipe(language, List.of(new Recipe.Step(Optional.of(name), text)));
  }

  private static boolean isMarked(Header header) {
    return MARKED.matcher(header.docstring().orElseThrow().text().text()).find();
  }

  private static String inDocstring(String code, Header header) {
    String written = header.docstring().orElseThrow().text().text().stripTrailing();
    String between = written.lines().count() > 1 ? "\n" : "\n\n";
    return "\"\"\"" + written + between + code + "\n\"\"\"";
  }

  private static String value(String field, Header header, Migration migration) {
    Optional<String> known =
        switch (field.toLowerCase(Locale.ROOT)) {
          case "date" ->
              migration
                  .revision()
                  .flatMap(Migration.Revision::createDate)
                  .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                  .map(date -> date.substring(0, 10));
          case "purpose" ->
              header.docstring().flatMap(d -> header.message()).map(Header.Line::text);
          default -> Optional.empty();
        };
    return known.orElseGet(() -> "<" + field.toLowerCase(Locale.ROOT) + ">");
  }

  private static Recipe.Language language(String path) {
    if (path.endsWith(".py")) {
      return Recipe.Language.PYTHON;
    }
    return path.endsWith(".java") ? Recipe.Language.JAVA : Recipe.Language.SQL;
  }
}
