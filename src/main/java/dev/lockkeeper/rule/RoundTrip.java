package dev.lockkeeper.rule;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import java.util.List;

/**
 * A migration that was replayed, and its way back behind it.
 *
 * @param history the history that it belongs to
 * @param environment what is known of the installation
 * @param target the server that it is judged for
 * @param migration the migration
 * @param added whether the compared change adds it
 * @param before the schema before it
 * @param up its statements
 * @param down those of its way back; never empty
 * @param after the schema after its way back
 */
public record RoundTrip(
    History history,
    Environment environment,
    Target target,
    Migration migration,
    boolean added,
    Schema before,
    List<Replayed> up,
    List<Replayed> down,
    Schema after) {
  public RoundTrip {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  /** What one of its statements does. */
  public Effects effectsOf(Replayed step) {
    return EffectTable.of(target)
        .of(step.statement(), step.before(), step.statement().transaction());
  }
}
