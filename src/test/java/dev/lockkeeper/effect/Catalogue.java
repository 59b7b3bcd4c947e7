package dev.lockkeeper.effect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private static final Pattern SECTION =
      Pattern.compile("\\[(server|fixture|on) ?(\\w*)(?: (\\d+[+-]))?]");
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
        String bound = Objects.requireNonNullElse(section.group(3), "0+");
        kind = bodyFor(bound + " ", version).isPresent() ? section.group(1) : "skip";
        name = section.group(2);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        switch (kind) {
          case "server" -> server.append(line).append('\n');
          case "fixture" ->
              fixtures.computeIfAbsent(name, n -> new StringBuilder()).append(line).append('\n');
          case "on" -> add(i + 1, name, line, version, rows);
          case "skip" -> {}
          default -> throw new IllegalArgumentException(file + ":" + (i + 1));
        }
      }
    }
    Map<String, String> made = new LinkedHashMap<>();
    fixtures.forEach((fixture, sql) -> made.put(fixture, sql.toString()));
    return new Catalogue(server.toString(), made, rows);
  }

  private static void add(int number, String fixture, String line, int version, List<Row> rows) {
    Optional<String> body = bodyFor(line, version);
    if (body.isEmpty()) {
      return;
    }
    String row = body.get();
    int arrow = row.lastIndexOf(" => ");
    rows.add(
        arrow < 0
            ? new Row(number, fixture, "", row)
            : new Row(number, fixture, row.substring(0, arrow), row.substring(arrow + 4)));
  }

  /** What stands behind the versions of a line, when a server's is one of them. */
  private static Optional<String> bodyFor(String line, int version) {
    String rest = line;
    for (Matcher bound = VERSIONED.matcher(rest);
        bound.matches();
        bound = VERSIONED.matcher(rest)) {
      int limit = Integer.parseInt(bound.group(1));
      if (bound.group(2).equals("+") ? version < limit : version > limit) {
        return Optional.empty();
      }
      rest = bound.group(3);
    }
    return Optional.of(rest);
  }
}
