package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.source.Span;
import java.util.List;

/**
 * A change that a history has begun and not finished.
 *
 * @param kind what sort of change
 * @param relation the table, view, domain or function that it concerns, as SQL prints it
 * @param name the constraint, column, index or trigger of it, as SQL prints it; the relation's when
 *     it is about the whole of it
 * @param open whether it is known to be unfinished; unknown where something that was not read may
 *     have finished it
 * @param began the operation that began it
 * @param what what stands there now, as a clause: {@code orders_fk on orders is NOT VALID}
 * @param missing the steps that are missing, in order: SQL, or words where SQL would need more than
 *     is known; never empty
 */
public record Obligation(
    Kind kind,
    String relation,
    String name,
    Truth open,
    Span began,
    String what,
    List<String> missing) {
  public Obligation {
    missing = List.copyOf(missing);
  }

  /** What sort of change is unfinished. */
  public enum Kind {
    /** A constraint that was added NOT VALID, and never validated. */
    NOT_VALID_CONSTRAINT("not-valid-constraint"),
    /** A column that a check alone holds to be not null. */
    NULLABLE_COLUMN("nullable-column"),
    /** An index that may be what a failed concurrent build left. */
    UNPROVEN_INDEX("unproven-index"),
    /** An index of a partitioned table that lacks the parts of some partitions. */
    INCOMPLETE_INDEX("incomplete-index"),
    /** A view that offers a name from before a rename. */
    COMPATIBILITY_VIEW("compatibility-view"),
    /** A trigger, or its function, that keeps two columns in step. */
    SYNC_TRIGGER("sync-trigger"),
    /** A column that only the rows written since a trigger came have a value in. */
    BACKFILL("backfill"),
    /** A column that was renamed out of its successor's way. */
    OLD_COLUMN("old-column"),
    /** A column that a comment calls deprecated. */
    DEPRECATED_COLUMN("deprecated-column"),
    /** A table that was renamed out of its successor's way. */
    OLD_TABLE("old-table");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name in reports. */
    public String id() {
      return id;
    }
  }
}
