package dev.lockkeeper.lint;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.Replayed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of what is asked, in the order in which they run; a migration's way back stands
 * behind its way up.
 *
 * <p>A migration that is replayed for several dialects is listed once, for the first of them.
 */
public final class StatementList {
  private final List<History> histories;
  private final ChangeSet asked;

  /**
   * A list of what is asked.
   *
   * @param histories each whole, in the order in which they are listed
   * @param asked whose statements are listed
   */
  public StatementList(List<History> histories, ChangeSet asked) {
    this.histories = List.copyOf(histories);
    this.asked = asked;
  }

  /** The statements as they stand, without replay. */
  public List<ListedStatement> plain() {
    List<ListedStatement> list = new ArrayList<>();
    for (History history : histories) {
      for (Migration migration : history.migrations()) {
        for (Body body : listed(migration)) {
          body.statements()
              .forEach(statement -> list.add(listed(migration, body, statement, Optional.empty())));
        }
      }
    }
    return withoutRepetitions(list);
  }

  /** The statements with what each does to the first server of its history. */
  public List<ListedStatement> withEffects() {
    List<ListedStatement> list = new ArrayList<>();
    for (History history : histories) {
      Target target = history.targets().get(0).target();
      EffectTable effects = EffectTable.of(target);
      Replay replay = Replay.start(history, Environment.unknown(), target);
      for (Migration migration : history.migrations()) {
        List<Body> listed = listed(migration);
        run(migration, migration.up(), replay, effects, listed, list);
        migration
            .down()
            .body()
            .filter(listed::contains)
            .ifPresent(
                down -> {
                  Replay back = Replay.from(replay.schema());
                  run(migration, down, back, effects, listed, list);
                });
      }
    }
    return withoutRepetitions(list);
  }

  private static void run(
      Migration migration,
      Body body,
      Replay replay,
      EffectTable effects,
      List<Body> listed,
      List<ListedStatement> list) {
    boolean isListed = listed.contains(body);
    for (Statement statement : body.statements()) {
      Replayed step = replay.run(statement, migration, body.direction());
      if (isListed) {
        Effects does = effects.of(statement, step.before(), statement.transaction());
        list.add(listed(migration, body, statement, Optional.of(does)));
      }
    }
  }

  private List<Body> listed(Migration migration) {
    List<Body> bodies = new ArrayList<>();
    if (asked.asks(migration.file())) {
      bodies.add(migration.up());
    }
    if (asked.asks(migration)) {
      migration.down().body().ifPresent(bodies::add);
    }
    return bodies;
  }

  private static ListedStatement listed(
      Migration migration, Body body, Statement statement, Optional<Effects> effects) {
    return new ListedStatement(migration, body.direction(), statement, effects);
  }

  private record Place(String file, Direction direction, int number) {}

  private static List<ListedStatement> withoutRepetitions(List<ListedStatement> list) {
    Set<Place> seen = new HashSet<>();
    return list.stream()
        .filter(
            listed ->
                seen.add(
                    new Place(
                        listed.migration().file().path(),
                        listed.direction(),
                        listed.statement().number())))
        .toList();
  }
}
