package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Dialect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines between {@code ---} at the head of a rule's page: {@code key: value}, each key once;
 * and below {@code options:} one indented line for each option, {@code name: type = default; what
 * it does}.
 *
 * <p>Read when the program is built. A page that says something else than the keys below, or leaves
 * a required one out, is an {@link IllegalArgumentException} that names the line.
 */
final class FrontMatter {
  private static final String FENCE = "---";
  private static final Set<String> REQUIRED =
      Set.of("rule", "group", "severity", "dialects", "since");
  private static final Set<String> OPTIONAL = Set.of("absorbs", "status", "default", "weight");

  private static final Set<String> WORKING = Set.of("lock", "rewrite");

  private static final String OPTIONS = "options:";
  private static final Pattern OPTION =
      Pattern.compile("  ([a-z]+(?:-[a-z]+)*): ([a-z]+) =(?: ([^;]*))?; (.*[^.])");

  private final Map<String, String> values;
  private final List<RuleOption> options;
  private final String body;

  private FrontMatter(Map<String, String> values, List<RuleOption> options, String body) {
    this.values = values;
    this.options = List.copyOf(options);
    this.body = body;
  }

  static FrontMatter read(String page) {
    List<String> lines = page.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      throw new IllegalArgumentException("a page starts with " + FENCE);
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, RuleOption> options = new LinkedHashMap<>();
    int at = 1;
    while (at < lines.size() && !lines.get(at).equals(FENCE)) {
      String line = lines.get(at++);
      if (line.equals(OPTIONS)) {
        while (lines.get(at).startsWith("  ")) {
          RuleOption option = option(lines.get(at++));
          if (options.put(option.name(), option) != null) {
            throw new IllegalArgumentException("the option '" + option.name() + "' stands twice");
          }
        }
        continue;
      }
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("not 'key: value': " + line);
      }
      String key = line.substring(0, colon);
      if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
        throw new IllegalArgumentException("unknown key '" + key + "'");
      }
      if (values.put(key, line.substring(colon + 2).strip()) != null) {
        throw new IllegalArgumentException("'" + key + "' stands twice");
      }
    }
    if (at == lines.size()) {
      throw new IllegalArgumentException("the front matter has no end");
    }
    for (String key : new TreeSet<>(REQUIRED)) {
      if (!values.containsKey(key)) {
        throw new IllegalArgumentException("'" + key + "' is missing");
      }
    }
    String body = String.join("\n", lines.subList(at + 1, lines.size())).strip();
    return new FrontMatter(values, List.copyOf(options.values()), body);
  }

  private static RuleOption option(String line) {
    Matcher matcher = OPTION.matcher(line);
    if (!matcher.matches() || matcher.group(1).equals("severity")) {
      throw new IllegalArgumentException("not 'name: type = default; what it does':" + line);
    }
    RuleOption.Type type = oneOf(RuleOption.Type.values(), "type", matcher.group(2));
    List<String> standard = list(matcher.group(3) == null ? "" : matcher.group(3));
    boolean fits = type.isList() || standard.size() == 1;
    if (!fits || !standard.stream().allMatch(type::accepts)) {
      throw new IllegalArgumentException(
          "the default of '" + matcher.group(1) + "' is not " + type.takes());
    }
    return new RuleOption(matcher.group(1), type, standard, matcher.group(4));
  }

  /** What stands behind the front matter. */
  String body() {
    return body;
  }

  RulePage page(String title) {
    return new RulePage(
        value("rule"),
        value("group"),
        oneOf(Severity.values(), "severity", value("severity")),
        title,
        dialects(),
        value("since"),
        oneOf(RulePage.Status.values(), "status", values.getOrDefault("status", "stable")),
        onByDefault(),
        weight(),
        list(values.getOrDefault("absorbs", "")),
        options);
  }

  private Set<String> dialects() {
    String written = value("dialects");
    return written.equals("all")
        ? Set.of()
        : list(written).stream()
            .map(dialect -> oneOf(Dialect.values(), "dialects", dialect).id())
            .collect(Collectors.toUnmodifiableSet());
  }

  private boolean onByDefault() {
    String written = values.getOrDefault("default", "on");
    if (!written.equals("on") && !written.equals("off")) {
      throw new IllegalArgumentException("'default' is on or off, not " + written);
    }
    return written.equals("on");
  }

  /** What locks or rewrites mostly does work. */
  private RulePage.Weight weight() {
    boolean works = WORKING.contains(value("group"));
    String written = values.getOrDefault("weight", works ? "work" : "nothing");
    return oneOf(RulePage.Weight.values(), "weight", written);
  }

  private String value(String key) {
    return values.getOrDefault(key, "");
  }

  private static List<String> list(String written) {
    return Arrays.stream(written.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static <E extends Enum<E>> E oneOf(E[] values, String key, String written) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(written))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + key + "' cannot be " + written));
  }
}
