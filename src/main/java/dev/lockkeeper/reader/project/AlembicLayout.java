package dev.lockkeeper.reader.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Alembic: revisions in the folders that an alembic.ini names, in this folder or one above, else
 * Python files that start as revisions do.
 */
final class AlembicLayout implements Layout {
  private static final Pattern REVISION = Pattern.compile("(?m)^revision[ \\t]*[:=]");
  private static final Pattern PARENT_OR_UPGRADE =
      Pattern.compile("(?m)^(?:down_revision[ \\t]*[:=]|def[ \\t]+upgrade[ \\t]*\\()");
  private static final int HEAD = 64 << 10;

  @Override
  public String looksFor() {
    return "Alembic (alembic.ini, or revision files)";
  }

  @Override
  public List<Project> recognise(Folder folder, Tree tree) {
    List<Project> found = new ArrayList<>();
    if (folder.files().contains(AlembicSettings.NAME)) {
      AlembicSettings.of(folder.path(), tree).forEach(s -> found.add(AlembicProject.of(s)));
    }
    Optional<AlembicSettings> settings = settingsFor(folder, tree);
    if (settings.isPresent()) {
      found.add(AlembicProject.of(settings.get()));
    } else if (folder.files().stream().anyMatch(name -> isRevision(folder, name, tree))) {
      found.add(AlembicProject.withoutSettings(folder.path()));
    }
    return found;
  }

  /** Whether a file starts as a revision does. */
  static boolean isRevision(Folder folder, String name, Tree tree) {
    if (!name.endsWith(".py")) {
      return false;
    }
    String head = tree.head(folder.path().resolve(name), HEAD);
    return REVISION.matcher(head).find() && PARENT_OR_UPGRADE.matcher(head).find();
  }

  private static Optional<AlembicSettings> settingsFor(Folder folder, Tree tree) {
    if (folder.files().stream().noneMatch(name -> name.endsWith(".py"))) {
      return Optional.empty();
    }
    Path limit = tree.limit(folder.path());
    for (Path at = folder.path(); at != null && at.startsWith(limit); at = at.getParent()) {
      if (tree.holdsFile(at.resolve(AlembicSettings.NAME))) {
        for (AlembicSettings settings : AlembicSettings.of(at, tree)) {
          if (settings.covers(folder.path()) || settings.passesOver(folder.path())) {
            return Optional.of(settings);
          }
        }
      }
    }
    return Optional.empty();
  }
}
