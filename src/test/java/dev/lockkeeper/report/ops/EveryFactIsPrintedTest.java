package dev.lockkeeper.report.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word, number and string of every production of ALTER TABLE, CREATE TABLE and CREATE INDEX
 * comes back in what is printed of its statement, but for the words that only hold the others
 * together.
 */
class EveryFactIsPrintedTest {
  private static final Path FIXTURES = Path.of("testdata/readers/postgresql");
  private static final Pattern WORD =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\d+(?:\\.\\d+)?|\\w+");

  /** What is the same as not to say it, and types that format_type prints in another way. */
  private static final Map<String, String> SAME =
      Map.of(
          "(UNIQUE|\\)) NULLS DISTINCT", "$1",
          "(?<!_fk )INITIALLY IMMEDIATE", "",
          " RESTRICT(?=[,;])", "",
          "float\\(10\\)", "real",
          "(integer)( ARRAY)?(\\[[34]\\])?", "$1",
          "pg_catalog.int4", "integer");

  /** Words that only introduce what is printed. */
  private static final Set<String> SYNTAX =
      Set.of(
          "ALTER", "TO", "BY", "ON", "AS", "SET", "WITH", "DATA", "OPTIONS", "OF", "GLOBAL",
          "LOCAL", "FOR", "TABLE", "COLUMN");

  /** Words that are printed as another: as a key, or as one of the words that are. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("TEMP", "temporary"),
          Map.entry("COLLATE", "collation"),
          Map.entry("USING", "using|method=|tablespace="),
          Map.entry("INDEX", "index|tablespace="),
          Map.entry("GENERATED", "generated|identity|always="),
          Map.entry("ALWAYS", "always=true|generated=|enablealways"),
          Map.entry("DEFAULT", "default|always=false"),
          Map.entry("NOT", "not|=false"),
          Map.entry("WITHOUT", "without|=false"),
          Map.entry("IMMEDIATE", "initiallydeferred=false"),
          Map.entry("timestamptz", "timestampwithtimezone|timestamp\\(.\\)withtimezone"),
          Map.entry("timetz", "timewithtimezone"),
          Map.entry("float", "doubleprecision"),
          Map.entry("bool", "boolean"),
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("dec", "numeric"),
          Map.entry("decimal", "numeric"),
          Map.entry("national", "character"),
          Map.entry("varchar", "charactervarying"),
          Map.entry("varbit", "bitvarying"));

  static Stream<String> statements() throws IOException {
    Stream.Builder<String> all = Stream.builder();
    for (String file : List.of("alter_table.sql", "create_table.sql", "create_index.sql")) {
      for (String line : Files.readAllLines(FIXTURES.resolve(file))) {
        if (!line.startsWith("--") && !line.isBlank()) {
          all.add(line);
        }
      }
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void what_is_written_is_printed(String sql) {
    StringBuilder printed = new StringBuilder();
    TextView view = TextView.of(new SourceFile("V1.sql", sql));
    Statement statement = SqlReader.read(view, Dialect.POSTGRESQL).statements().get(0);
    for (Operation operation : statement.operations()) {
      printed.append(operation.kind()).append(' ').append(Facts.of(operation)).append('\n');
    }

    String found = flat(printed.toString());
    Set<String> lost = new TreeSet<>();
    Matcher words = WORD.matcher(said(sql));
    while (words.find()) {
      String word = words.group();
      String form = FORMS.getOrDefault(word, Pattern.quote(flat(word)));
      if (!SYNTAX.contains(word) && !Pattern.compile(form).matcher(found).find()) {
        lost.add(word);
      }
    }
    assertThat(lost).as(printed.toString()).isEmpty();
  }

  private static String said(String sql) {
    String said = sql;
    for (Map.Entry<String, String> same : SAME.entrySet()) {
      said = said.replaceAll(same.getKey(), same.getValue());
    }
    return said;
  }

  private static String flat(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ \"]", "");
  }
}
