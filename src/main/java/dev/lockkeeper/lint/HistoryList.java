package dev.lockkeeper.lint;

import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.obligation.Obligation;
import dev.lockkeeper.schema.obligation.Obligations;
import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The migrations of what is asked, in replay order, and what they leave unfinished. */
public final class HistoryList {
  private final List<History> histories;
  private final ChangeSet asked;

  /**
   * A list of what is asked.
   *
   * @param histories each whole, in the order in which they are listed
   * @param asked whose migrations, and whose beginnings, are listed
   */
  public HistoryList(List<History> histories, ChangeSet asked) {
    this.histories = List.copyOf(histories);
    this.asked = asked;
  }

  /** The migrations. */
  public List<ListedMigration> migrations() {
    return histories.stream()
        .flatMap(
            history ->
                history.migrations().stream()
                    .filter(asked::asks)
                    .map(migration -> new ListedMigration(history, migration)))
        .toList();
  }

  /**
   * What they began and the whole history never finished, on the first server of each history, in
   * the order in which it was begun. A dump's unfinished constraints are told when the whole
   * history is asked.
   */
  public List<ListedObligation> obligations() {
    return histories.stream().flatMap(this::obligations).toList();
  }

  private Stream<ListedObligation> obligations(History history) {
    boolean isWhole = history.migrations().stream().allMatch(asked::asks);
    List<Migration> inOrder = new ArrayList<>();
    history.schema().filter(dump -> isWhole).ifPresent(inOrder::add);
    history.migrations().stream().filter(asked::asks).forEach(inOrder::add);
    Map<SourceFile, List<Obligation>> open =
        open(history).stream()
            .sorted(Comparator.comparing(Obligation::began).thenComparing(Obligation::name))
            .collect(Collectors.groupingBy(obligation -> obligation.began().file()));
    return inOrder.stream()
        .flatMap(
            migration ->
                open.getOrDefault(migration.file(), List.of()).stream()
                    .map(obligation -> new ListedObligation(migration, obligation)));
  }

  private static List<Obligation> open(History history) {
    Target target = history.targets().get(0).target();
    Replay replay = Replay.start(history, Environment.unknown(), target);
    Obligations obligations = new Obligations();
    for (Migration migration : history.migrations()) {
      migration
          .up()
          .statements()
          .forEach(statement -> obligations.take(replay.run(statement, migration)));
    }
    return obligations.open(replay.schema());
  }
}
