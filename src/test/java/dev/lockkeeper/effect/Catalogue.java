package dev.lockkeeper.effect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements to ask a server about; the file says how it is written.
 *
 * @param server statements to run once on the server
 * @param fixtures by name the statements that make a database
 * @param rows what is asked
 */
record Catalogue(String server, Map<String, String> fixtures, List<Row> rows) {
  private static final Pattern SECTION = Pattern.compile("\\[(server|fixture|on) ?(\\w*)]");
  private static final Pattern VERSIONED = Pattern.compile("(\\d+)([+-]) (.*)");

  /**
   * One line.
   *
   * @param line its number in the file, from 1
   * @param setup what to run and commit before it; may be empty
   */
  record Row(int line, String fixture, String setup, String statement) {
    @Override
    public String toString() {
      return line + ": " + (setup.isEmpty() ? "" : setup + " => ") + statement;
    }
  }

  /** Reads the rows that a server of a major version takes. */
  static Catalogue read(Path file, int version) throws IOException {
    StringBuilder server = new StringBuilder();
    Map<String, StringBuilder> fixtures = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    String kind = "";
    String name = "";
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher section = SECTION.matcher(line);
      if (section.matches()) {
        kind = section.group(1);
        name = section.group(2);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        switch (kind) {
          case "server" -> server.append(line).append('\n');
          case "fixture" ->
              fixtures.computeIfAbsent(name, n -> new StringBuilder()).append(line).append('\n');
          case "on" -> add(i + 1, name, line, version, rows);
          default -> throw new IllegalArgumentException(file + ":" + (i + 1));
        }
      }
    }
    Map<String, String> made = new LinkedHashMap<>();
    fixtures.forEach((fixture, sql) -> made.put(fixture, sql.toString()));
    return new Catalogue(server.toString(), made, rows);
  }

  private static void add(int number, String fixture, String line, int version, List<Row> rows) {
    String rest = line;
    for (Matcher bound = VERSIONED.matcher(rest);
        bound.matches();
        bound = VERSIONED.matcher(rest)) {
      int limit = Integer.parseInt(bound.group(1));
      if (bound.group(2).equals("+") ? version < limit : version > limit) {
        return;
      }
      rest = bound.group(3);
    }
    int arrow = rest.lastIndexOf(" => ");
    rows.add(
        arrow < 0
            ? new Row(number, fixture, "", rest)
            : new Row(number, fixture, rest.substring(0, arrow), rest.substring(arrow + 4)));
  }
}
