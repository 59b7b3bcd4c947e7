package dev.lockkeeper.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compiles the pages under {@code rules/} into the index and the pages that the program carries.
 *
 * <p>Runs while the program is built, behind the compiler. Whatever is wrong with a page stops the
 * build: a key nobody knows, a section or an example that is missing, a page without its class, a
 * class without its page.
 */
public final class PageCompiler {
  private static final String SOURCES = "## Sources";
  private static final List<String> SECTIONS =
      List.of("## Unsafe", "## Safe", "## When it is silent", SOURCES);

  private final Path pagesFolder;
  private final Path classesFolder;
  private final TreeMap<String, RulePage> pages = new TreeMap<>();
  private final List<String> troubles = new ArrayList<>();

  private PageCompiler(Path pagesFolder, Path classesFolder) {
    this.pagesFolder = pagesFolder;
    this.classesFolder = classesFolder;
  }

  /** Takes the folder of the pages and the folder of the compiled classes. */
  public static void main(String[] arguments) throws IOException {
    List<String> troubles = compile(Path.of(arguments[0]), Path.of(arguments[1]));
    if (!troubles.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", troubles));
    }
  }

  /** Writes the index and the pages, and returns what is wrong, sorted by page; empty is good. */
  static List<String> compile(Path pagesFolder, Path classesFolder) throws IOException {
    return new PageCompiler(pagesFolder, classesFolder).run();
  }

  private List<String> run() throws IOException {
    Path target = classesFolder.resolve("dev/lockkeeper/rule");
    Files.createDirectories(target.resolve("pages"));
    for (Path file : files(pagesFolder, ".md")) {
      try {
        FrontMatter matter = FrontMatter.read(Files.readString(file));
        RulePage page = matter.page(title(matter.body()));
        check(page, matter.body(), pagesFolder.relativize(file).toString());
        Files.writeString(
            target.resolve("pages/" + page.name() + ".md"),
            withOptions(matter.body(), page) + "\n");
        pages.put(page.name(), page);
      } catch (IllegalArgumentException wrong) {
        troubles.add(pagesFolder.relativize(file) + ": " + wrong.getMessage());
      }
    }
    checkAbsorbed();
    checkOrphanClasses();
    StringBuilder index = new StringBuilder();
    pages.values().forEach(page -> index.append(RuleCatalog.toLines(page)));
    Files.writeString(target.resolve("rules.index"), index, StandardCharsets.UTF_8);
    return troubles;
  }

  private void check(RulePage page, String body, String path) {
    require(
        path.replace('\\', '/').equals(page.group() + "/" + page.name() + ".md"),
        "stands not where rule and group say");
    for (String section : SECTIONS) {
      require(body.lines().anyMatch(section::equals), "the section '" + section + "' is missing");
    }
    List<PageExample> examples = PageExample.of(body);
    require(examples.stream().anyMatch(PageExample::unsafe), "no unsafe example");
    require(!examples.stream().allMatch(PageExample::unsafe), "no safe example");
    Path classFile = classesFolder.resolve(page.className().replace('.', '/') + ".class");
    require(Files.exists(classFile), "has no class " + page.className());
  }

  /** The text with a section that tells the options, before the sources. */
  private static String withOptions(String body, RulePage page) {
    if (page.options().isEmpty()) {
      return body;
    }
    StringBuilder section =
        new StringBuilder("## Options\n\nIn lockkeeper.yml, below the rule's name in `rules`:\n\n");
    for (RuleOption option : page.options()) {
      String standard =
          option.standard().isEmpty() ? "none" : "`" + String.join(", ", option.standard()) + "`";
      section.append(
          "- `%s` (%s; %s by default): %s.\n"
              .formatted(option.name(), option.type().takes(), standard, option.description()));
    }
    return body.replace(SOURCES, section + "\n" + SOURCES);
  }

  private void checkAbsorbed() {
    for (RulePage page : pages.values()) {
      for (String absorbed : page.absorbs()) {
        if (!pages.containsKey(absorbed)) {
          troubles.add(page.name() + ": absorbs " + absorbed + ", which there is not");
        }
      }
    }
  }

  private void checkOrphanClasses() throws IOException {
    Path rules = classesFolder.resolve("dev/lockkeeper/rules");
    if (!Files.isDirectory(rules)) {
      return;
    }
    Set<String> expected = new TreeSet<>();
    pages.values().forEach(page -> expected.add(page.className()));
    for (Path file : files(rules, ".class")) {
      String relative = classesFolder.relativize(file).toString();
      String name = relative.replace('/', '.').replace('\\', '.').replaceFirst("\\.class$", "");
      if (!expected.contains(name) && isRule(name)) {
        troubles.add(name + " has no page");
      }
    }
  }

  private static boolean isRule(String className) {
    try {
      ClassLoader loader = PageCompiler.class.getClassLoader();
      Class<?> type = Class.forName(className, false, loader);
      return Rule.class.isAssignableFrom(type) && !type.isInterface();
    } catch (ClassNotFoundException gone) {
      return false;
    }
  }

  private static String title(String body) {
    String first = body.lines().findFirst().orElse("");
    require(first.startsWith("# "), "the heading is missing");
    return first.substring(2).strip();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
