package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Fetch;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
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
    for (Fetch fetch : context.migration().program().fetches()) {
      Direction direction = fetch.direction().orElse(Direction.UP);
      context.migration().body(direction).ifPresent(body -> check(fetch, body, context));
    }
  }

  private static void check(Fetch fetch, Body body, MigrationContext context) {
    Optional<String> sql = query(fetch, body);
    List<String> tables =
        sql.flatMap(RowsFetchedIntoMemory::table).map(List::of).orElse(fetch.tables());
    boolean small = sql.filter(text -> SMALL.matcher(text).find()).isPresent();
    boolean restricted =
        fetch.restricted() || sql.filter(text -> WHERE.matcher(text).find()).isPresent();
    boolean created = !tables.isEmpty() && tables.stream().allMatch(t -> isCreated(t, body));
    Optional<Statement> perRow =
        body.statements().stream()
            .filter(s -> fetch.perRow().stream().anyMatch(loop -> loop.contains(s.span())))
            .filter(s -> !fetch.query().contains(s.span()))
            .findFirst();
    boolean known =
        body.statements().stream()
            .filter(s -> fetch.query().contains(s.span()))
            .allMatch(s -> s.operations().stream().allMatch(Select.class::isInstance));
    if (small || created || !known || fetch.streamed() || (restricted && perRow.isEmpty())) {
      return;
    }
    String table = tables.isEmpty() ? "the table" : tables.get(0);
    String message =
        perRow.isPresent()
            ? "%s is read into the program and changed row by row: each row costs a round trip, and what is locked stays locked all the while"
                .formatted(table)
            : "every row of %s is read into the memory of the program at once".formatted(table);
    Report report = context.report(fetch.span(), body.direction(), message);
    perRow.ifPresent(
        statement ->
            report.related(Optional.of(new Related(statement.span(), "this runs for each row"))));
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
