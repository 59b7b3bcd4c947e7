package dev.lockkeeper.effect;

import dev.lockkeeper.operation.Operation;
import java.util.List;
import java.util.Locale;

/**
 * Work whose time grows with a table's rows.
 *
 * @param kind what is done
 * @param relation the table whose rows are read or written; never an index
 * @param causes the operations of the statement that need it, as written; several type changes are
 *     one rewrite
 */
public record Work(Kind kind, Relation relation, List<Operation> causes) {
  public Work {
    causes = List.copyOf(causes);
  }

  /** What is done, shortest first. */
  public enum Kind {
    /** Every row is read. */
    SCAN,
    /** An index is built. */
    BUILD,
    /** The table is written anew. */
    REWRITE;

    /** {@code scan}, {@code build} or {@code rewrite}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
