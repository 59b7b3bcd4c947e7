package dev.lockkeeper.schema;

/** One way in which a schema is not what an earlier one was, for certain. */
public sealed interface Difference {
  /** What differs, as it was; of what is left over, as it is. */
  Thing thing();

  /** It was there and is not. */
  record Missing(Thing thing) implements Difference {}

  /** It is there and was not. */
  record Left(Thing thing) implements Difference {}

  /**
   * It has another name.
   *
   * @param now as it is
   */
  record Renamed(Thing thing, Thing now) implements Difference {}

  /**
   * It is there under its name, and not as it was.
   *
   * @param now as it is
   * @param facet what is different of it
   * @param from what that was, as SQL or the catalogs' words print it; empty where it was nothing
   * @param to likewise what it is
   */
  record Changed(Thing thing, Thing now, Facet facet, String from, String to)
      implements Difference {}

  /** What can be different of something. */
  enum Facet {
    /** The type of a column or of a sequence. */
    TYPE,
    /** Whether a column may hold NULL. */
    NULLABILITY,
    /** The default of a column or of a domain. */
    DEFAULT,
    /** GENERATED ... AS IDENTITY. */
    IDENTITY,
    /** GENERATED ALWAYS AS (expression). */
    GENERATED,
    /** COLLATE. */
    COLLATION,
    /** COMMENT ON. */
    COMMENT,
    /** The labels of an enum. */
    LABELS,
    /** Whether the rows are known to satisfy a constraint, or an index is usable. */
    VALIDITY,
    /** Whether a table is UNLOGGED. */
    PERSISTENCE,
    /** ROW LEVEL SECURITY. */
    ROW_SECURITY,
    /** FORCE ROW LEVEL SECURITY. */
    FORCED_ROW_SECURITY,
    /** The table that it is a partition of, or how it is partitioned. */
    PARTITIONING,
    /** What stands in its definition otherwise. */
    DEFINITION
  }
}
