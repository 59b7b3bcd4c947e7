package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Docstring;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Revision;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Docstrings that name another revision, or another parent, than the variables that count. */
final class DocstringAndRevisionDiffer implements Rule {
  private static final Pattern LINE =
      Pattern.compile("(?mi)^[ \\t]*(Revision ID|Revises)[ \\t]*:[ \\t]*([^\\r\\n]*?)[ \\t]*$");
  private static final Pattern REMARK = Pattern.compile("[(#].*");

  /** What people write where the template leaves a first revision's line empty. */
  private static final Set<String> NOTHING = Set.of("none", "base", "-", "nothing", "null");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    migration
        .revision()
        .filter(revision -> revision.docstring().isPresent())
        .ifPresent(revision -> check(revision, revision.docstring().orElseThrow(), context));
  }

  private static void check(Revision revision, Docstring docstring, MigrationContext context) {
    RevisionGraph graph = RevisionGraph.of(context.history().migrations());
    Matcher line = LINE.matcher(docstring.text().text());
    while (line.find()) {
      boolean isId = line.group(1).toLowerCase(Locale.ROOT).startsWith("revision");
      String variable = isId ? "revision" : "down_revision";
      Set<String> told = names(line.group(2));
      Set<String> real = new TreeSet<>(isId ? revision.id().stream().toList() : revision.parents());
      boolean isKnown =
          !revision.unknown().contains(variable) && !revision.missing().contains(variable);
      boolean wasCut = !isId && real.isEmpty() && told.stream().noneMatch(graph::defines);
      if (isKnown && !told.equals(real) && !wasCut && !(isId && told.isEmpty())) {
        Span place = docstring.text().span(line.start(1), line.end(2));
        context.report(
            place,
            Direction.UP,
            "the docstring says \"%s\", and %s is %s: Alembic goes by the variable"
                .formatted(
                    line.group().strip(),
                    variable,
                    real.isEmpty() ? "None" : String.join(", ", real)));
        return;
      }
    }
  }

  private static Set<String> names(String written) {
    List<String> names = new ArrayList<>();
    for (String part : REMARK.matcher(written).replaceAll("").split(",|\\s+(?:and\\s+)?", -1)) {
      String name = part.strip().replaceAll("^['\"`]|['\"`.]$", "");
      if (!name.isEmpty() && !NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
        names.add(name);
      }
    }
    return new TreeSet<>(names);
  }
}
