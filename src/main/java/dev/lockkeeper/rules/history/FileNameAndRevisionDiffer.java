package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that are called after a revision which they do not hold. */
final class FileNameAndRevisionDiffer implements Rule {
  private static final Pattern START = Pattern.compile("([A-Za-z0-9]+)(?:[_-].*)?\\.py");

  /** As Alembic makes ids; one of digits alone may be a date. */
  private static final Pattern GENERATED = Pattern.compile("(?=.*[a-f])(?=.*\\d)[0-9a-f]{12}");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    RevisionGraph graph = RevisionGraph.of(context.history().migrations());
    for (Migration migration : context.history().migrations()) {
      Optional<String> id = migration.revision().flatMap(Migration.Revision::id);
      String path = migration.file().path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      Matcher start = START.matcher(name);
      if (id.isPresent() && context.isAsked(migration) && start.matches()) {
        String said = start.group(1);
        boolean isOther = !name.contains(id.get()) && names(said, id.get(), graph);
        if (isOther) {
          context.report(
              migration,
              migration.idSpan(),
              "the file is called %s and holds revision %s: whoever looks for one opens the other"
                  .formatted(name, id.get()));
        }
      }
    }
  }

  /** Whether the start of a file's name is meant for a revision, and for another one. */
  private static boolean names(String said, String id, RevisionGraph graph) {
    boolean bothNumbers = NUMBER.matcher(said).matches() && NUMBER.matcher(id).matches();
    return bothNumbers
        ? !new BigInteger(said).equals(new BigInteger(id))
        : graph.defines(said) || GENERATED.matcher(said).matches();
  }
}
