package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.Review;
import dev.lockkeeper.migration.ChangedFile;
import dev.lockkeeper.report.Markdown;
import dev.lockkeeper.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of a change: its migrations, then the others. */
final class FilesChanged {
  private static final int MOST = 15;

  private FilesChanged() {}

  static String of(Review review) {
    StringBuilder lines = new StringBuilder("**Files changed**\n\n");
    Set<String> migrations = new LinkedHashSet<>();
    review.migrations().stream()
        .flatMap(one -> one.migration().files().stream())
        .map(SourceFile::path)
        .forEach(migrations::add);
    migrations.forEach(
        path -> lines.append("- ").append(Markdown.code(path)).append(": migration\n"));
    if (review.change().isEmpty()) {
      lines.append("- _fill in: models, services and other files (`--since` lists them)_\n");
      return lines.append('\n').toString();
    }
    List<ChangedFile> others =
        review.change().get().files().stream()
            .filter(file -> !migrations.contains(file.path()))
            .toList();
    for (ChangedFile file : others.subList(0, Math.min(MOST, others.size()))) {
      String how = file.how().name().toLowerCase(Locale.ROOT);
      lines.append("- ").append(Markdown.code(file.path())).append(": ").append(how).append('\n');
    }
    int more = others.size() - MOST;
    lines.append(more > 0 ? "- and " + more + " more\n" : "");
    return lines.append('\n').toString();
  }
}
