package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Fetch;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables that are read into the program, and changed from there row by row. */
final class RowsFetchedIntoMemory implements Rule {
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i)\\b(?:limit|fetch\\s+first|group\\s+by|distinct|having"
              + "|(?:count|max|min|sum|avg|bool_and|bool_or|exists|string_agg|array_agg)\\s*\\()"
              + "|information_schema\\.|\\bpg_|\\bsqlite_master\\b|\\bpragma_");
  private static final Pattern WHERE = Pattern.compile("(?i)\\bwhere\\b");
  private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s+(?:only\\s+)?([\\w.\"]+)");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Body body = context.migration().up();
    List<Told> told =
        context.migration().program().fetches().stream()
            .filter(fetch -> fetch.direction().filter(d -> d == Direction.DOWN).isEmpty())
            .flatMap(fetch -> told(fetch, body).stream())
            .toList();
    if (told.isEmpty()) {
      return;
    }
    Told first = told.stream().filter(t -> t.perRow.isPresent()).findFirst().orElse(told.get(0));
    List<Related> others = new ArrayList<>();
    first
        .perRow
        .map(statement -> new Related(statement.span(), "this runs for each row"))
        .ifPresent(others::add);
    told.stream()
        .filter(other -> !other.equals(first))
        .limit(5)
        .forEach(other -> others.add(new Related(other.place, other.table + " is read here")));
    context
        .report(
            first.place,
            Direction.UP,
            (first.perRow.isPresent()
                    ? "%s is read into the program and changed row by row: each row costs a round"
                        + " trip, and what is locked stays locked all the while"
                    : "every row of %s is read into the memory of the program at once")
                .formatted(first.table))
        .related(others);
  }

  /** A result that is worth telling. */
  private record Told(Span place, String table, Optional<Statement> perRow) {}

  private static Optional<Told> told(Fetch fetch, Body body) {
    Optional<String> sql = query(fetch, body);
    List<String> tables =
        sql.flatMap(RowsFetchedIntoMemory::table).map(List::of).orElse(fetch.tables());
    boolean small = sql.filter(text -> SMALL.matcher(text).find()).isPresent();
    boolean restricted =
        fetch.restricted() || sql.filter(text -> WHERE.matcher(text).find()).isPresent();
    boolean created = !tables.isEmpty() && tables.stream().allMatch(t -> isCreated(t, body));
    boolean queries =
        body.statements().stream()
            .filter(s -> fetch.query().contains(s.span()))
            .allMatch(s -> s.operations().stream().allMatch(Select.class::isInstance));
    Optional<Statement> perRow =
        body.statements().stream()
            .filter(s -> fetch.perRow().stream().anyMatch(loop -> loop.contains(s.span())))
            .filter(s -> !fetch.query().contains(s.span()) && Sent.changes(s))
            .findFirst();
    boolean silent =
        small || created || !queries || fetch.streamed() || (restricted && perRow.isEmpty());
    return silent
        ? Optional.empty()
        : Optional.of(new Told(fetch.span(), tables.isEmpty() ? "a table" : tables.get(0), perRow));
  }

  /** The query as SQL; empty where only the program's words tell of it, or it is no query. */
  private static Optional<String> query(Fetch fetch, Body body) {
    return body.statements().stream()
        .filter(s -> fetch.query().contains(s.span()))
        .flatMap(s -> s.operations().stream())
        .filter(Select.class::isInstance)
        .map(o -> ((Select) o).query().text())
        .filter(text -> FROM.matcher(text).find())
        .findFirst();
  }

  private static Optional<String> table(String sql) {
    Matcher matcher = FROM.matcher(sql);
    return matcher.find() ? Optional.of(matcher.group(1).replace("\"", "")) : Optional.empty();
  }

  private static boolean isCreated(String table, Body body) {
    String bare = table.substring(table.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return body.statements().stream()
        .flatMap(s -> s.operations().stream())
        .anyMatch(o -> o instanceof CreateTable c && c.table().name().value().equals(bare));
  }
}
