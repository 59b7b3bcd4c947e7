package dev.lockkeeper.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.lockkeeper.report.JsonSchemas;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema says what the reader reads. */
class ConfigSchemaTest {
  private static final Path SCHEMA = Path.of("docs", "config.schema.json");
  private static final Path EXAMPLES = Path.of("testdata", "config");
  private static final RuleCatalog CATALOG = RuleCatalog.load();
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());

  /** What may be written by mistake, and what is right in some places. */
  private static final List<String> OTHERS =
      List.of(
          "true",
          "17",
          "-1",
          "1.5",
          "null",
          "\"\"",
          "\" \"",
          "\"zzz\"",
          "\"off\"",
          "\"error\"",
          "\"lock\"",
          "\"drop-table\"",
          "\"5s\"",
          "\"5\"",
          "\"*\"",
          "\"a b\"",
          "\"mysql\"",
          "\"postgresql:9\"",
          "[]",
          "[[]]",
          "[\"lock\"]",
          "[\"lock\", 1]",
          "{}",
          "{\"zzz\": 1}",
          "{\"severity\": \"note\"}",
          "{\"paths\": \"a\"}",
          "{\"paths\": \"a\", \"ignore\": \"lock\"}",
          "{\"drop-table\": \"note\", \"lock\": {\"longest\": \"5s\"}}");

  /** Blocks of pages that are a lockkeeper.yml, and not some other YAML. */
  private static final Pattern BLOCK =
      Pattern.compile("```yaml\\n(# lockkeeper\\.yml\\n.*?)```", Pattern.DOTALL);

  @Test
  void the_schema_is_made_from_keys_rules_and_options() throws IOException {
    String schema = ConfigSchema.of(CATALOG);

    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(SCHEMA, schema);
    }
    assertThat(SCHEMA).hasContent(schema);
  }

  @ParameterizedTest
  @MethodSource("right")
  void what_the_reader_takes_is_valid(String name, String yaml) throws IOException {
    assertThat(mistakes(yaml)).as(name).isEmpty();
    assertThat(invalid(yaml)).as(name).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_the_reader_refuses_is_invalid(String name, String yaml) throws IOException {
    assertThat(mistakes(yaml)).as(name).isNotEmpty();
    assertThat(invalid(yaml)).as(name).isNotEmpty();
  }

  @Test
  void reader_and_schema_agree_on_whatever_stands_at_a_place() throws IOException {
    JsonNode everything = YAML.readTree(text(EXAMPLES.resolve("right/everything.yml")));
    JsonSchemas schema = JsonSchemas.of("config.schema.json");
    List<String> disagreements = new ArrayList<>();
    int tried = 0;

    for (String pointer : pointers(everything, "")) {
      for (String other : OTHERS) {
        JsonNode changed = replaced(everything, pointer, new ObjectMapper().readTree(other));
        String json = changed.toString();
        boolean refused = !mistakes(json).isEmpty();
        boolean invalid = !schema.mistakes(json).isEmpty();
        if (refused != invalid) {
          disagreements.add(pointer + " = " + other + (refused ? ": refused" : ": invalid"));
        }
        tried++;
      }
    }

    assertThat(disagreements).isEmpty();
    assertThat(tried).isGreaterThan(800);
  }

  /** Where anything stands, the root left out. */
  private static List<String> pointers(JsonNode node, String pointer) {
    List<String> found = new ArrayList<>();
    node.properties()
        .forEach(
            field -> {
              String inner = pointer + "/" + field.getKey().replace("/", "~1");
              found.add(inner);
              found.addAll(pointers(field.getValue(), inner));
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.add(pointer + "/" + i);
      found.addAll(pointers(node.get(i), pointer + "/" + i));
    }
    return found;
  }

  private static JsonNode replaced(JsonNode root, String pointer, JsonNode other) {
    JsonNode copy = root.deepCopy();
    int cut = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, cut));
    String last = pointer.substring(cut + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), other);
    } else {
      ((ObjectNode) parent).set(last, other);
    }
    return copy;
  }

  static Stream<String[]> right() throws IOException {
    List<String[]> all = new ArrayList<>(examples("right"));
    for (Path page : List.of(Path.of("README.md"), Path.of("docs", "config.md"))) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        all.add(new String[] {page.toString(), block.group(1)});
      }
    }
    assertThat(all).hasSizeGreaterThan(4);
    return all.stream();
  }

  static Stream<String[]> wrong() throws IOException {
    return examples("wrong").stream().filter(each -> !each[1].contains("# schema: cannot say"));
  }

  private static List<String[]> examples(String kind) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(kind))) {
      return files
          .sorted()
          .map(file -> new String[] {file.getFileName().toString(), text(file)})
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> invalid(String yaml) throws IOException {
    JsonNode node = YAML.readTree(yaml);
    String json = node == null || node.isMissingNode() ? "null" : node.toString();
    return JsonSchemas.of("config.schema.json").mistakes(json);
  }

  private static List<Mistake> mistakes(String yaml) {
    Mistakes mistakes = new Mistakes();
    Path folder = EXAMPLES.toAbsolutePath();
    ConfigReader.read(
        folder.resolve(ConfigSearch.NAME),
        new SourceFile(ConfigSearch.NAME, yaml),
        new Known(CATALOG, folder, folder),
        mistakes);
    return mistakes.all();
  }
}
