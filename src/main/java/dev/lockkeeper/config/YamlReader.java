package dev.lockkeeper.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.lockkeeper.source.Position;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one YAML document from Jackson's token stream, with the place of every part.
 *
 * <p>Words such as {@code off} and {@code yes} are text, as in YAML 1.2. What a configuration does
 * not need is refused: aliases, tags, a second document.
 */
final class YamlReader {
  /** More than any configuration needs, and far from what a thread's stack holds. */
  private static final int DEEPEST = 16;

  /** How the YAML library tells what is wrong, and where; the last such place is the right one. */
  private static final Pattern PROBLEM =
      Pattern.compile("([^\n]*)\n in 'reader', line (\\d+), column (\\d+):");

  private final SourceFile file;
  private final YAMLParser parser;
  private final Mistakes mistakes;
  private int pointsSoFar;
  private int offsetSoFar;

  private YamlReader(SourceFile file, YAMLParser parser, Mistakes mistakes) {
    this.file = file;
    this.parser = parser;
    this.mistakes = mistakes;
  }

  /** The document; empty when there is none, or when it is wrong, which is then noted. */
  static Optional<YamlNode> read(SourceFile file, Mistakes mistakes) {
    if (holdsUnprintable(file, mistakes)) {
      return Optional.empty();
    }
    YAMLFactory factory =
        YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();
    try (YAMLParser parser = factory.createParser(new StringReader(file.text()))) {
      return new YamlReader(file, parser, mistakes).document();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What YAML allows in no text (YAML 1.2, "Character Set"). */
  private static boolean holdsUnprintable(SourceFile file, Mistakes mistakes) {
    String text = file.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean printable =
          c == '\t'
              || c == '\n'
              || c == '\r'
              || (c >= ' ' && c <= '~')
              || c == 0x85
              || (c >= 0xa0 && c <= 0xd7ff)
              || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff)
              || c >= 0x10000;
      if (!printable) {
        mistakes.add(
            place(file, file.position(i)), "YAML does not allow the character U+%04X".formatted(c));
        return true;
      }
    }
    return false;
  }

  private Optional<YamlNode> document() throws IOException {
    Optional<YamlNode> root = Optional.empty();
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return Optional.empty();
      }
      root = Optional.of(node(first, 0));
      if (parser.nextToken() != null) {
        mistakes.add(here(), "a second document starts here; one is read");
      }
    } catch (JsonProcessingException wrong) {
      mistakes.add(where(wrong), "this is no YAML: " + problem(wrong));
      return Optional.empty();
    }
    return root;
  }

  private YamlNode node(JsonToken token, int depth) throws IOException {
    Origin origin = here();
    if (parser.getTypeId() != null) {
      mistakes.add(origin, "tags are not read; a value stands without one");
    }
    if (parser.isCurrentAlias()) {
      mistakes.add(origin, "aliases are not read; the value must be written out");
    }
    if (depth > DEEPEST) {
      mistakes.add(origin, "nothing is nested as deeply as this");
      parser.skipChildren();
      return new YamlNode.Scalar(Optional.empty(), "", origin);
    }
    return switch (token) {
      case START_OBJECT -> mapping(origin, depth);
      case START_ARRAY -> sequence(origin, depth);
      case VALUE_TRUE, VALUE_FALSE ->
          new YamlNode.Scalar(
              Optional.of(Syntax.Kind.TRUTH),
              token == JsonToken.VALUE_TRUE ? "true" : "false",
              origin);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new YamlNode.Scalar(Optional.of(Syntax.Kind.NUMBER), parser.getText(), origin);
      case VALUE_NULL -> new YamlNode.Scalar(Optional.empty(), "", origin);
      default -> new YamlNode.Scalar(Optional.of(Syntax.Kind.TEXT), parser.getText(), origin);
    };
  }

  private YamlNode mapping(Origin origin, int depth) throws IOException {
    List<YamlNode.Entry> entries = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Word key = new Word(parser.currentName(), here());
      entries.add(new YamlNode.Entry(key, node(parser.nextToken(), depth + 1)));
    }
    return new YamlNode.Mapping(entries, origin);
  }

  private YamlNode sequence(Origin origin, int depth) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(node(token, depth + 1));
      token = parser.nextToken();
    }
    return new YamlNode.Sequence(items, origin);
  }

  /** The place of the current token; the library counts code points, and tokens come in order. */
  private Origin here() {
    int points = (int) parser.currentTokenLocation().getCharOffset();
    String text = file.text();
    while (pointsSoFar < points && offsetSoFar < text.length()) {
      offsetSoFar += Character.charCount(text.codePointAt(offsetSoFar));
      pointsSoFar++;
    }
    return place(file, file.position(offsetSoFar));
  }

  private static Origin place(SourceFile file, Position position) {
    return new Origin.InFile(file.path(), position.line(), position.column());
  }

  private String problem(JsonProcessingException wrong) {
    String message = wrong.getOriginalMessage();
    Matcher problem = PROBLEM.matcher(message);
    String last = "";
    while (problem.find()) {
      last = problem.group(1);
    }
    if (!last.isEmpty()) {
      return last;
    }
    return message.startsWith("Expected a field name")
        ? "a key is not a plain text"
        : message.lines().findFirst().orElse("it cannot be read");
  }

  private Origin where(JsonProcessingException wrong) {
    Matcher problem = PROBLEM.matcher(wrong.getOriginalMessage());
    Origin last = here();
    while (problem.find()) {
      int line = Integer.parseInt(problem.group(2));
      last = place(file, file.position(offset(line, Integer.parseInt(problem.group(3)))));
    }
    return last;
  }

  /** The offset of a place whose column counts code points and whose lines are those of YAML. */
  private int offset(int line, int column) {
    String text = file.text();
    int offset = 0;
    for (int at = 1; at < line && offset < text.length(); offset++) {
      char c = text.charAt(offset);
      boolean inPair = c == '\r' && text.startsWith("\n", offset + 1);
      at += !inPair && "\r\n\u0085\u2028\u2029".indexOf(c) >= 0 ? 1 : 0;
    }
    for (int at = 1; at < column && offset < text.length(); at++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }
}
