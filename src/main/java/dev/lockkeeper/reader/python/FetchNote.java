package dev.lockkeeper.reader.python;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Fetch;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A query, and what is found of its rows while the file is gone through. */
final class FetchNote {
  private static final Set<String> RESTRICTING =
      Set.of(
          "where",
          "filter",
          "filter_by",
          "limit",
          "having",
          "group_by",
          "distinct",
          "get",
          "slice",
          "one",
          "count",
          "max",
          "min",
          "sum",
          "exists");
  private static final Set<String> STREAMING =
      Set.of("yield_per", "stream", "stream_scalars", "partitions", "fetchmany", "stream_results");

  private static final Set<String> CHANGING = Set.of("update", "insert", "delete");

  private final Span query;
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> tables = new LinkedHashSet<>();
  private final List<Span> perRow = new ArrayList<>();
  private final Optional<Direction> direction;
  private Optional<Span> taken = Optional.empty();

  FetchNote(Span query, Trace built, Optional<Direction> direction) {
    this.query = query;
    this.direction = direction;
    add(built);
  }

  /** Notes what the query is built with. */
  void add(Trace built) {
    words.addAll(built.words());
    tables.addAll(built.tables());
  }

  void word(String word) {
    words.add(word);
  }

  /** Its rows are taken. */
  void take(Span place) {
    taken = taken.or(() -> Optional.of(place));
  }

  /** Something runs for each row. */
  void perRow(Span place) {
    if (!perRow.contains(place)) {
      perRow.add(place);
    }
  }

  Optional<Fetch> fetch() {
    if (words.stream().anyMatch(CHANGING::contains)) {
      return Optional.empty();
    }
    return taken.map(
        place ->
            new Fetch(
                place,
                query,
                List.copyOf(tables),
                words.stream().anyMatch(RESTRICTING::contains),
                words.stream().anyMatch(STREAMING::contains),
                perRow,
                direction));
  }
}
