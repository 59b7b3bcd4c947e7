package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Program;
import dev.lockkeeper.migration.Program.Import;
import dev.lockkeeper.migration.Program.Origin;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which of the classes that a Java migration imports lie beside it in the project. */
final class JavaOrigins {
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^[ \\t]*package[ \\t]+([\\w.]+)[ \\t]*;");
  private static final Pattern OF_MIGRATIONS =
      Pattern.compile("(?i)(?:.*\\.)?(?:db\\.)?migrations?(?:\\..*)?");

  private JavaOrigins() {}

  /** The program, which says of each class where it lies. */
  static Program located(Program program, Path file, Tree tree) {
    Matcher matcher = PACKAGE.matcher(tree.content(file).file().text());
    if (!matcher.find()) {
      return program;
    }
    String own = matcher.group(1);
    int depth = own.split("\\.", -1).length + 1;
    Path root = file;
    for (int i = 0; i < depth && root != null; i++) {
      root = root.getParent();
    }
    if (root == null) {
      return program;
    }
    Path sources = root;
    return program.withImports(one -> one.from(origin(one, own, sources, tree)));
  }

  private static Origin origin(Import one, String own, Path sources, Tree tree) {
    String name = one.module();
    if (name.startsWith(own + ".") || OF_MIGRATIONS.matcher(name).matches()) {
      return Origin.MIGRATIONS;
    }
    String path = name.replace('.', '/');
    boolean found =
        tree.holdsFile(sources.resolve(path + ".java"))
            || tree.holdsFile(sources.resolve(path + ".kt"));
    return found ? Origin.APPLICATION : Origin.ELSEWHERE;
  }
}
