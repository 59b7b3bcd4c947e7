package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that a person is to run in the repository. */
final class Commands {
  private static final Pattern VERSION = Pattern.compile("([VU]?)(\\d+(?:[._]\\d+)*)");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:+@%=,^~-]+");

  private Commands() {}

  /** A word as the shell takes it, in quotes where it must be. */
  static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Takes a migration's file back from a branch, from wherever in the repository it is run. */
  static String restore(Migration migration, String reference) {
    return "git restore --source=%s --staged --worktree -- %s"
        .formatted(word(reference), word(":/" + migration.file().path()));
  }

  /**
   * Gives a migration's files another version; none where the name stands in the file, too.
   *
   * @param name the new name of its up file; of Prisma's, with its folder
   */
  static List<String> rename(Migration migration, String name) {
    String path = migration.file().path();
    if (path.endsWith(".java")) {
      return List.of();
    }
    if (name.indexOf('/') >= 0) {
      // Prisma's name is that of the folder.
      String folder = path.substring(0, path.lastIndexOf('/'));
      return List.of(move(folder, name.substring(0, name.indexOf('/'))));
    }
    List<String> commands = new ArrayList<>(List.of(move(path, name)));
    Matcher version = VERSION.matcher(name);
    for (SourceFile file : migration.files()) {
      Matcher old = VERSION.matcher(base(file.path()));
      if (!file.equals(migration.file()) && version.lookingAt() && old.lookingAt()) {
        commands.add(
            move(
                file.path(),
                old.group(1) + version.group(2) + base(file.path()).substring(old.end())));
      }
    }
    return commands;
  }

  private static String move(String path, String name) {
    return "mv %s %s"
        .formatted(word(path), word(path.substring(0, path.lastIndexOf('/') + 1) + name));
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A recipe of some commands. */
  static Recipe recipe(List<String> lines) {
    return new Recipe(
        Recipe.Language.SHELL,
        List.of(new Recipe.Step(Optional.empty(), String.join("\n", lines))));
  }
}
