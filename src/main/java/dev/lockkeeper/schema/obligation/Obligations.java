package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The obligations of a history, while it is replayed: what the schema of a moment does not tell is
 * remembered from the statements before it.
 *
 * <p>Not safe for use by several threads.
 */
public final class Obligations {
  private final Renames renames = new Renames();
  private final IndexBuilds builds = new IndexBuilds();
  private final Backfills backfills = new Backfills();
  private final Deprecations deprecations = new Deprecations();

  /** Takes the next statement of a way up, after it ran. */
  public void take(Replayed step) {
    renames.take(step);
    builds.take(step);
    backfills.take(step);
    deprecations.take(step);
  }

  /**
   * What is open in a schema that the statements taken so far led to, in no order that means
   * anything, but always the same.
   */
  public List<Obligation> open(Schema schema) {
    List<Obligation> open = new ArrayList<>();
    open.addAll(UnfinishedConstraints.of(schema));
    open.addAll(builds.open(schema));
    open.addAll(renames.open(schema));
    open.addAll(deprecations.open(schema));
    open.addAll(SyncTriggers.of(schema, backfills));
    open.removeIf(obligation -> obligation.open().fails());
    return open;
  }
}
