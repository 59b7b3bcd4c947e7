package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.View;
import dev.lockkeeper.schema.obligation.Obligation.Kind;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was renamed, and what still stands for the time before. */
final class Renames {
  private static final String OLD = "_old";

  private final List<OfTable> tables = new ArrayList<>();
  private final List<OfColumn> columns = new ArrayList<>();
  private final Set<Integer> viewsForColumns = new HashSet<>();

  /** A table of an id that had another name. */
  private record OfTable(int table, String schema, String from, String to, Span span) {}

  /** A column of an id, in a table of an id, that had another name until a migration's file. */
  private record OfColumn(
      int table, int column, String from, String to, Span span, SourceFile file) {}

  void take(Replayed step) {
    for (Operation operation : step.statement().operations()) {
      if (operation instanceof RenameTable rename) {
        Table table = step.before().table(rename.table());
        if (table.isSeen()) {
          tables.add(
              new OfTable(
                  table.id(),
                  table.schema(),
                  table.name(),
                  rename.newName().value(),
                  rename.span()));
        }
      } else if (operation instanceof RenameColumn rename) {
        Table table = step.after().table(rename.table());
        String next = rename.newName().value();
        columns.add(
            new OfColumn(
                table.id(),
                table.column(next).id(),
                rename.column().value(),
                next,
                rename.span(),
                step.migration().file()));
      } else if (operation instanceof CreateView create) {
        step.after().view(create.name()).ifPresent(view -> take(view, step));
      }
    }
  }

  private void take(View view, Replayed step) {
    // CREATE OR REPLACE takes no column away (manual, CREATE VIEW): what once offered it still
    // does.
    boolean offersBoth =
        columns.stream()
            .filter(rename -> rename.file() == step.migration().file())
            .anyMatch(rename -> offersBoth(view, rename, step.after()));
    if (offersBoth) {
      viewsForColumns.add(view.id());
    }
  }

  /** Whether a view of a renamed column's table mentions the old name, which is no column now. */
  private static boolean offersBoth(View view, OfColumn rename, Schema after) {
    return view.reads().contains(rename.table())
        && view.mentions().contains(rename.from())
        && view.mentions().contains(rename.to())
        && after.table(rename.table()).column(rename.from()).exists().fails();
  }

  List<Obligation> open(Schema schema) {
    return Stream.of(
            schema.objects().stream()
                .filter(View.class::isInstance)
                .map(View.class::cast)
                .filter(view -> !view.materialized() && view.birth().isPresent())
                .flatMap(view -> compatibility(view, schema).stream()),
            columns.stream()
                .filter(rename -> rename.to().equals(rename.from() + OLD))
                .flatMap(rename -> old(rename, schema).stream()),
            tables.stream()
                .filter(rename -> rename.to().equals(rename.from() + OLD))
                .flatMap(rename -> old(rename, schema).stream()))
        .flatMap(found -> found)
        .toList();
  }

  private Optional<Obligation> compatibility(View view, Schema schema) {
    Optional<String> why =
        tables.stream()
            .filter(rename -> view.reads().contains(rename.table()))
            .filter(rename -> rename.from().equals(view.name()))
            .filter(rename -> rename.schema().equals(view.schema()))
            .map(rename -> "is the old name of " + schema.table(rename.table()).sql())
            .findFirst();
    if (why.isEmpty() && viewsForColumns.contains(view.id())) {
      why = Optional.of("offers a column's name from before it was renamed");
    }
    return why.map(
        reason ->
            new Obligation(
                Kind.COMPATIBILITY_VIEW,
                view.sql(),
                view.sql(),
                view.exists(),
                view.birth().orElseThrow().span(),
                "the view %s %s, for a release before".formatted(view.sql(), reason),
                List.of("DROP VIEW " + view.sql())));
  }

  private static Optional<Obligation> old(OfColumn rename, Schema schema) {
    Table table = schema.table(rename.table());
    Column column = table.column(rename.to());
    if (!table.isSeen() || column.id() != rename.column()) {
      return Optional.empty();
    }
    String name = Identifier.quoted(column.name());
    return Optional.of(
        new Obligation(
            Kind.OLD_COLUMN,
            table.sql(),
            name,
            table.exists().and(column.exists()),
            rename.span(),
            "%s.%s is kept from before %s was renamed"
                .formatted(table.sql(), name, Identifier.quoted(rename.from())),
            List.of("ALTER TABLE " + table.sql() + " DROP COLUMN " + name)));
  }

  private static Optional<Obligation> old(OfTable rename, Schema schema) {
    Table table = schema.table(rename.table());
    boolean isKept = table.isSeen() && table.name().equals(rename.to()) && !table.isPartition();
    return isKept
        ? Optional.of(
            new Obligation(
                Kind.OLD_TABLE,
                table.sql(),
                table.sql(),
                table.exists(),
                rename.span(),
                "%s is kept from before %s was renamed"
                    .formatted(table.sql(), Identifier.quoted(rename.from())),
                List.of("DROP TABLE " + table.sql())))
        : Optional.empty();
  }
}
