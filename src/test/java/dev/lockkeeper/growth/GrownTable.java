package dev.lockkeeper.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** A table of the application, as the last step left it. */
final class GrownTable {
  String name;
  final List<GrownColumn> columns = new ArrayList<>();
  final List<String> indexes = new ArrayList<>();
  final List<String> checks = new ArrayList<>();
  final List<String> keys = new ArrayList<>();

  /** Whether it holds the rows 1 to 3. */
  boolean busy;

  /** Whether another table or a view stands on it. */
  boolean referenced;

  GrownTable(String name) {
    this.name = name;
  }

  boolean has(String column) {
    return columns.stream().anyMatch(c -> c.name.equals(column));
  }

  Optional<GrownColumn> any(Random random, Predicate<GrownColumn> which) {
    List<GrownColumn> found = columns.stream().filter(which).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(random.nextInt(found.size())));
  }
}
