package dev.lockkeeper.suppress.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.lockkeeper.migration.Direction;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a baseline, piece by piece; all that it does not expect is damage. */
public final class BaselineReader {
  static final int VERSION = 1;

  private static final Set<String> KEYS =
      Set.of("file", "rule", "relation", "direction", "fingerprint");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern MERGE_MARK = Pattern.compile("(?m)^(?:<{7}|={7}|>{7})");

  private final JsonParser json;
  private final NavigableSet<BaselineEntry> entries = new TreeSet<>();

  private BaselineReader(JsonParser json) {
    this.json = json;
  }

  /** Reads a text, whatever it is. */
  public static BaselineReading read(String text) {
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (JsonParser json = new JsonFactory().createParser(content)) {
      BaselineReader reader = new BaselineReader(json);
      reader.readWhole();
      return new BaselineReading.Entries(reader.entries);
    } catch (Unexpected unexpected) {
      return damage(unexpected.place, unexpected.reason);
    } catch (JsonProcessingException malformed) {
      String reason =
          MERGE_MARK.matcher(content).find() ? "a merge left its marks in it" : "it is no JSON";
      return damage(malformed.getLocation(), reason);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text can be read", impossible);
    }
  }

  private static BaselineReading damage(JsonLocation place, String reason) {
    return new BaselineReading.Damage(
        Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), reason);
  }

  private static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient JsonLocation place;
    private final String reason;

    Unexpected(JsonLocation place, String reason) {
      super(reason, null, false, false);
      this.place = place;
      this.reason = reason;
    }
  }

  private Unexpected unexpected(String reason) {
    return new Unexpected(json.currentTokenLocation(), reason);
  }

  private void readWhole() throws IOException, Unexpected {
    require(json.nextToken() == JsonToken.START_OBJECT, "a baseline is an object");
    boolean versioned = false;
    boolean listed = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      switch (key) {
        case "version" -> {
          require(!versioned, "'version' stands here twice");
          readVersion();
          versioned = true;
        }
        case "findings" -> {
          require(versioned, "'version' must stand before 'findings'");
          require(!listed, "'findings' stands here twice");
          readFindings();
          listed = true;
        }
        default -> throw unexpected("a baseline has no '" + key + "'");
      }
    }
    require(listed, "'findings' is missing");
    require(json.nextToken() == null, "something follows the baseline");
  }

  private void readVersion() throws IOException, Unexpected {
    require(json.nextToken() == JsonToken.VALUE_NUMBER_INT, "a version is a number");
    require(
        json.getText().equals(Integer.toString(VERSION)),
        "this Lockkeeper reads version " + VERSION + " of baselines");
  }

  private void readFindings() throws IOException, Unexpected {
    require(json.nextToken() == JsonToken.START_ARRAY, "'findings' is a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken() == JsonToken.START_OBJECT, "a finding is an object");
      readFinding();
    }
  }

  private void readFinding() throws IOException, Unexpected {
    JsonLocation start = json.currentTokenLocation();
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      require(KEYS.contains(key), "a finding has no '" + key + "'");
      require(!values.containsKey(key), "'" + key + "' stands here twice");
      require(json.nextToken() == JsonToken.VALUE_STRING, "'" + key + "' is a text");
      values.put(key, json.getText());
      require(!isWrong(key, json.getText()), "this is no " + key);
    }
    for (String key : List.of("file", "rule", "fingerprint")) {
      if (!values.containsKey(key)) {
        throw new Unexpected(start, "the finding lacks '" + key + "'");
      }
    }
    entries.add(
        new BaselineEntry(
            values.getOrDefault("file", ""),
            values.getOrDefault("rule", ""),
            Optional.ofNullable(values.get("relation")),
            values.containsKey("direction") ? Direction.DOWN : Direction.UP,
            values.getOrDefault("fingerprint", "")));
  }

  private static boolean isWrong(String key, String value) {
    return switch (key) {
      case "fingerprint" -> !FINGERPRINT.matcher(value).matches();
      case "direction" -> !value.equals(Direction.DOWN.id());
      case "relation" -> false;
      default -> value.isEmpty();
    };
  }

  private void require(boolean holds, String reason) throws Unexpected {
    if (!holds) {
      throw unexpected(reason);
    }
  }
}
