package dev.lockkeeper.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.lockkeeper.migration.TableSize;
import dev.lockkeeper.migration.TableSizes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads how big tables are: CSV with a head line, or a JSON array of objects. */
public final class TableSizesReader {
  private static final String TABLE = "table";
  private static final String ROWS = "rows";
  private static final String BYTES = "bytes";

  private final Map<String, TableSize> sizes = new HashMap<>();

  private TableSizesReader() {}

  /** What is wrong with a file of sizes; the message starts with line and column. */
  public static final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    Damage(long line, long column, String reason) {
      super(Math.max(1, line) + ":" + Math.max(1, column) + ": " + reason, null, false, false);
    }
  }

  /**
   * Reads a text.
   *
   * @throws Damage when it is neither, or a number in it is none
   */
  public static TableSizes read(String text) throws Damage {
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    TableSizesReader reader = new TableSizesReader();
    if (content.stripLeading().startsWith("[")) {
      reader.readJson(content);
    } else {
      reader.readCsv(content);
    }
    return new TableSizes(reader.sizes);
  }

  private void readJson(String text) throws Damage {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
          throw damage(json, "each table is an object");
        }
        readObject(json);
      }
      if (json.nextToken() != null) {
        throw damage(json, "something stands behind the list of tables");
      }
    } catch (JsonProcessingException malformed) {
      JsonLocation place = malformed.getLocation();
      throw new Damage(place.getLineNr(), place.getColumnNr(), "it is no JSON");
    } catch (IOException impossible) {
      throw new IllegalStateException("a text can be read", impossible);
    }
  }

  private static Damage damage(JsonParser json, String reason) {
    JsonLocation place = json.currentTokenLocation();
    return new Damage(place.getLineNr(), place.getColumnNr(), reason);
  }

  private void readObject(JsonParser json) throws IOException, Damage {
    JsonLocation start = json.currentTokenLocation();
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        json.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        values.put(key, json.getText());
      }
    }
    add(values, start.getLineNr(), start.getColumnNr());
  }

  private void readCsv(String text) throws Damage {
    List<String> head = List.of();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = cells(line);
      if (head.isEmpty()) {
        head = cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        if (!head.contains(TABLE) || !(head.contains(ROWS) || head.contains(BYTES))) {
          throw new Damage(
              number, 1, "the first line names the columns: table, and rows or bytes or both");
        }
        continue;
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
        values.put(head.get(i), cells.get(i));
      }
      add(values, number, 1);
    }
    if (head.isEmpty()) {
      throw new Damage(1, 1, "it is empty; 'lockkeeper stats --print-query' prints the SQL for it");
    }
  }

  /** The cells of a line; in quotes, two quotes are one. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private void add(Map<String, String> values, long line, long column) throws Damage {
    String table = values.getOrDefault(TABLE, "").strip();
    if (table.isEmpty()) {
      throw new Damage(line, column, "no table is named");
    }
    sizes.put(
        TableSizes.withoutPublic(table),
        new TableSize(number(ROWS, values, line, column), number(BYTES, values, line, column)));
  }

  /** A whole number, or one that statistics print as 1.2e+06; a negative one means unknown. */
  private static Optional<Long> number(
      String key, Map<String, String> values, long line, long column) throws Damage {
    String written = values.getOrDefault(key, "").strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(written);
      boolean fits = number.precision() - number.scale() <= 18;
      if (number.signum() < 0) {
        return Optional.empty();
      }
      if (fits) {
        return Optional.of(number.longValue());
      }
    } catch (NumberFormatException none) {
      // Told below, as a number that is too big is.
    }
    throw new Damage(line, column, "%s is no number: '%s'".formatted(key, written));
  }
}
