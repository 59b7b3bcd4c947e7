package dev.lockkeeper.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleOption;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.source.Glob;
import java.util.List;
import java.util.Locale;

/** The JSON Schema of lockkeeper.yml, made from what the reader itself reads by. */
final class ConfigSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOT_BLANK = "\\S";

  private final RuleCatalog catalog;

  private ConfigSchema(RuleCatalog catalog) {
    this.catalog = catalog;
  }

  static String of(RuleCatalog catalog) {
    return new ConfigSchema(catalog).schema().toPrettyString() + "\n";
  }

  private ObjectNode schema() {
    ObjectNode schema = object();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "lockkeeper.yml");
    schema.put(
        "description", "What Lockkeeper is told of a project; docs/config.md says it in words.");
    schema.putArray("type").add("object").add("null");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    Keys.IN_FILE.forEach(key -> properties.set(key.name(), property(key)));
    properties.set(ConfigReader.RULES, reference("rules"));
    ObjectNode overrides = properties.putObject(ConfigReader.OVERRIDES);
    overrides.put(
        "description", "What holds for some files alone; where entries disagree, the later wins.");
    overrides.put("type", "array");
    overrides.put("minItems", 1);
    overrides.set("items", reference("override"));
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set("override", override());
    definitions.set("rules", rules());
    definitions.set("severity", severity());
    definitions.set("spoken", spoken(List.of()));
    return schema;
  }

  private ObjectNode override() {
    ObjectNode override = object();
    override.put("type", "object");
    override.put("additionalProperties", false);
    override.putArray("required").add(ConfigReader.PATHS);
    override.put("minProperties", 2);
    ObjectNode properties = override.putObject("properties");
    ObjectNode paths = several(word(Syntax.matching(GlobSyntax.PATTERN)));
    paths.put(
        "description",
        "Files and folders, from the folder of this file: * for any characters of a name, ** for"
            + " any folders, {a,b} for either. A folder stands for all in it.");
    properties.set(ConfigReader.PATHS, paths);
    Keys.IN_OVERRIDES.forEach(key -> properties.set(key.name(), property(key)));
    properties.set(ConfigReader.RULES, reference("rules"));
    return override;
  }

  private ObjectNode property(Key<?> key) {
    ObjectNode word = word(key.type().syntax(catalog));
    ObjectNode property = key.type().shape() == ValueType.Shape.SEVERAL ? several(word) : word;
    property.put("description", key.help());
    return property;
  }

  private ObjectNode rules() {
    ObjectNode rules = object();
    rules.put("description", "A severity, 'off', or options for a rule or a group.");
    rules.put("type", "object");
    rules.put("minProperties", 1);
    rules.put("additionalProperties", false);
    ObjectNode properties = rules.putObject("properties");
    catalog
        .groups()
        .forEach(
            group -> {
              ObjectNode said = reference("spoken");
              said.put("description", "All rules of the group.");
              properties.set(group, said);
            });
    for (RulePage page : catalog.pages()) {
      ObjectNode said = page.options().isEmpty() ? reference("spoken") : spoken(page.options());
      said.put("description", page.title());
      properties.set(page.name(), said);
    }
    return rules;
  }

  private ObjectNode severity() {
    return word(Syntax.oneOf(Choice.of("LEVEL", Level.class).syntax(catalog).names()));
  }

  private ObjectNode spoken(List<RuleOption> options) {
    ObjectNode spoken = object();
    ArrayNode either = spoken.putArray("oneOf");
    either.add(reference("severity"));
    ObjectNode mapping = either.addObject();
    mapping.put("type", "object");
    mapping.put("minProperties", 1);
    mapping.put("additionalProperties", false);
    ObjectNode properties = mapping.putObject("properties");
    properties.set(ConfigReader.SEVERITY, reference("severity"));
    for (RuleOption option : options) {
      Syntax.Kind kind = ConfigReader.kind(option.type());
      ObjectNode word =
          word(
              kind == Syntax.Kind.NUMBER
                  ? Syntax.number(option.type().pattern())
                  : Syntax.matching(option.type().pattern()));
      ObjectNode property = option.type().isList() ? several(word) : word;
      if (option.type().takesReasons()) {
        ObjectNode reasons = ((ArrayNode) property.get("oneOf")).addObject();
        reasons.put("type", "object");
        reasons.put("minProperties", 1);
        reasons.set("propertyNames", word.deepCopy());
        reasons.set("additionalProperties", word(Syntax.ANY));
      }
      String standard =
          option.standard().isEmpty()
              ? ""
              : " By default " + String.join(", ", option.standard()) + ".";
      property.put("description", sentence(option.description()) + standard);
      properties.set(option.name(), property);
    }
    return spoken;
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static ObjectNode several(ObjectNode word) {
    ObjectNode several = object();
    ArrayNode either = several.putArray("oneOf");
    either.add(word);
    ObjectNode list = either.addObject();
    list.put("type", "array");
    list.put("minItems", 1);
    list.set("items", word.deepCopy());
    return several;
  }

  private static ObjectNode word(Syntax syntax) {
    ObjectNode word = object();
    switch (syntax.kind()) {
      case TRUTH -> word.put("type", "boolean");
      case NUMBER -> {
        word.put("type", "integer");
        word.put("minimum", 0);
      }
      case TEXT -> {
        word.put("type", "string");
        if (syntax.names().isEmpty()) {
          word.put("pattern", syntax.pattern().map(p -> "^(?:" + p + ")$").orElse(NOT_BLANK));
        } else {
          ArrayNode names = word.putArray("enum");
          syntax.names().forEach(names::add);
        }
      }
    }
    return word;
  }

  private static ObjectNode reference(String definition) {
    return object().put("$ref", "#/$defs/" + definition);
  }

  private static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** What {@link Glob} takes, as far as a regular expression can say it. */
  private static final class GlobSyntax {
    private static final String PATTERN = "(?=.*\\S)(?!!)(?![A-Za-z]:)[^/\\\\\\[\\]][^\\\\\\[\\]]*";

    private GlobSyntax() {}
  }
}
