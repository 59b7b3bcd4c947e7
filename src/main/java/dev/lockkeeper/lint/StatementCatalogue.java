package dev.lockkeeper.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements, each with the database that it runs on; {@code testdata/effects/postgresql.txt} says
 * how such a list is written.
 *
 * @param server statements to run once on a server
 * @param fixtures by name the statements that make a database
 * @param rows the statements, in the order of the list
 */
public record StatementCatalogue(String server, Map<String, String> fixtures, List<Row> rows) {
  private static final Pattern SECTION =
      Pattern.compile("\\[(server|fixture|on) ?(\\w*) ?(\\d+[+-])?]");
  private static final Pattern VERSIONED = Pattern.compile("(\\d+)([+-])(?: (.*))?");

  public StatementCatalogue {
    fixtures = Collections.unmodifiableMap(new LinkedHashMap<>(fixtures));
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param line its number in the list, from 1
   * @param heading the nearest heading above it; empty without one
   * @param fixture the name of its database
   * @param setup what to run and commit before it; may be empty
   * @param statement what is asked about
   */
  public record Row(int line, String heading, String fixture, String setup, String statement) {
    @Override
    public String toString() {
      return line + ": " + (setup.isEmpty() ? "" : setup + " => ") + statement;
    }
  }

  /** The list that {@code lockkeeper locks} shows, as far as a server of a version takes it. */
  public static StatementCatalogue shown(int version) {
    try (InputStream in = StatementCatalogue.class.getResourceAsStream("locks.txt")) {
      if (in == null) {
        throw new IllegalStateException("locks.txt was not built into the program");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), version);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads what a server of a major version takes.
   *
   * @throws IllegalArgumentException when a statement stands outside of all sections
   */
  public static StatementCatalogue read(String text, int version) {
    StringBuilder server = new StringBuilder();
    Map<String, StringBuilder> fixtures = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    String kind = "";
    String name = "";
    String heading = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher section = SECTION.matcher(line);
      if (section.matches()) {
        boolean taken = section.group(3) == null || taken(section.group(3), version).isPresent();
        kind = taken ? section.group(1) : "left out";
        name = section.group(2);
      } else if (line.startsWith("## ")) {
        heading = line.substring(3);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        switch (kind) {
          case "server" -> server.append(line).append('\n');
          case "fixture" ->
              fixtures.computeIfAbsent(name, n -> new StringBuilder()).append(line).append('\n');
          case "on" -> row(number, heading, name, line, version).ifPresent(rows::add);
          case "left out" -> {}
          default -> throw new IllegalArgumentException("line " + number + " is in no section");
        }
      }
    }
    Map<String, String> made = new LinkedHashMap<>();
    fixtures.forEach((fixture, sql) -> made.put(fixture, sql.toString()));
    return new StatementCatalogue(server.toString(), made, rows);
  }

  private static Optional<Row> row(
      int number, String heading, String fixture, String line, int version) {
    return taken(line, version)
        .map(
            row -> {
              int arrow = row.lastIndexOf(" => ");
              return arrow < 0
                  ? new Row(number, heading, fixture, "", row)
                  : new Row(
                      number, heading, fixture, row.substring(0, arrow), row.substring(arrow + 4));
            });
  }

  /** What stands behind the versions of a line, when a server's is one of them. */
  private static Optional<String> taken(String line, int version) {
    String rest = line;
    for (Matcher bound = VERSIONED.matcher(rest);
        bound.matches();
        bound = VERSIONED.matcher(rest)) {
      int limit = Integer.parseInt(bound.group(1));
      if (bound.group(2).equals("+") ? version < limit : version > limit) {
        return Optional.empty();
      }
      rest = Optional.ofNullable(bound.group(3)).orElse("");
    }
    return Optional.of(rest);
  }
}
