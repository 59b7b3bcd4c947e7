package dev.lockkeeper.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rules, from the index that {@link PageCompiler} wrote when the program was built.
 *
 * <p>Reading it parses neither Markdown nor YAML, and loads no rule's class.
 */
public final class RuleCatalog {
  private static final String INDEX = "rules.index";
  private static final String PAGES = "pages/";

  private final TreeMap<String, RulePage> pages = new TreeMap<>();

  private RuleCatalog(Collection<RulePage> pages) {
    pages.forEach(page -> this.pages.put(page.name(), page));
  }

  /** The catalogue of this build. */
  public static RuleCatalog load() {
    List<RulePage> pages = new ArrayList<>();
    List<String> lines = resource(INDEX).lines().toList();
    for (int at = 0; at < lines.size(); ) {
      int next = at + 1;
      while (next < lines.size() && lines.get(next).startsWith("\t")) {
        next++;
      }
      pages.add(read(lines.get(at), lines.subList(at + 1, next)));
      at = next;
    }
    return new RuleCatalog(pages);
  }

  /** All pages, sorted by name. */
  public Collection<RulePage> pages() {
    return Collections.unmodifiableCollection(pages.values());
  }

  /** The page of a rule. */
  public Optional<RulePage> page(String rule) {
    return Optional.ofNullable(pages.get(rule));
  }

  /** The groups that have a rule, sorted. */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    pages.values().forEach(page -> groups.add(page.group()));
    return groups;
  }

  /** The Markdown of a rule's page, without its front matter. */
  public String text(RulePage page) {
    return resource(PAGES + page.name() + ".md");
  }

  /** The rule behind a page. */
  public Rule rule(RulePage page) {
    try {
      Constructor<?> constructor = Class.forName(page.className()).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Rule) constructor.newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("no class for " + page.name(), missing);
    }
  }

  /** The known rule or group whose name is nearest to a misspelt one; absent when none is near. */
  public Optional<String> nearest(String name) {
    Set<String> names = new TreeSet<>(pages.keySet());
    names.addAll(groups());
    return NearestName.of(name, names);
  }

  /** A page's lines of the index: one for itself, then one for each option, behind a tab. */
  static String toLines(RulePage page) {
    StringBuilder lines = new StringBuilder();
    line(
        lines,
        page.name(),
        page.group(),
        page.severity().name(),
        String.join(",", new TreeSet<>(page.dialects())),
        page.since(),
        page.status().name(),
        page.onByDefault() ? "on" : "off",
        page.weight().name(),
        String.join(",", page.absorbs()),
        page.title());
    for (RuleOption option : page.options()) {
      line(
          lines,
          "",
          option.name(),
          option.type().name(),
          String.join(",", option.standard()),
          option.description());
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, String... parts) {
    lines.append(String.join("\t", parts)).append('\n');
  }

  private static RulePage read(String line, List<String> options) {
    String[] parts = line.split("\t", -1);
    return new RulePage(
        parts[0],
        parts[1],
        Severity.valueOf(parts[2]),
        parts[9],
        Set.copyOf(list(parts[3])),
        parts[4],
        RulePage.Status.valueOf(parts[5]),
        parts[6].equals("on"),
        RulePage.Weight.valueOf(parts[7]),
        list(parts[8]),
        options.stream().map(RuleCatalog::option).toList());
  }

  private static RuleOption option(String line) {
    String[] parts = line.split("\t", -1);
    return new RuleOption(parts[1], RuleOption.Type.valueOf(parts[2]), list(parts[3]), parts[4]);
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? new ArrayList<>() : Arrays.asList(joined.split(","));
  }

  private static String resource(String name) {
    try (InputStream in = RuleCatalog.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " was not compiled into the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
