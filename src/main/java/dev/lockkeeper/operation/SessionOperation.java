package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** Settings, transaction control and maintenance. */
public sealed interface SessionOperation extends Operation {
  /**
   * SET, SET LOCAL and {@code SELECT set_config(...)}; {@code DEFAULT} is a {@link ResetParameter}.
   *
   * @param name in lower case
   * @param value its parts, decoded
   */
  record SetParameter(Span span, String name, List<String> value, boolean local)
      implements SessionOperation {
    public SetParameter {
      value = List.copyOf(value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return "Set";
    }
  }

  /** RESET, or SET ... TO DEFAULT; an absent name is ALL. */
  record ResetParameter(Span span, Optional<String> name, boolean local)
      implements SessionOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return "Reset";
    }
  }

  /**
   * BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their other spellings.
   *
   * @param modes ISOLATION LEVEL ..., READ ONLY, ... in upper case
   */
  record TransactionControl(Span span, Action action, Optional<Identifier> name, List<String> modes)
      implements SessionOperation {
    public TransactionControl {
      modes = List.copyOf(modes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** Which one; it gives the operation its kind. */
    public enum Action {
      BEGIN,
      COMMIT,
      ROLLBACK,
      SAVEPOINT,
      RELEASE_SAVEPOINT,
      ROLLBACK_TO_SAVEPOINT,
      PREPARE_TRANSACTION,
      COMMIT_PREPARED,
      ROLLBACK_PREPARED
    }

    @Override
    public String kind() {
      return Operation.camelCase(action.name());
    }
  }

  /** VACUUM, once for each table named, or once without a table for the whole database. */
  record Vacuum(Span span, Optional<ObjectName> table, boolean full, List<Option> options)
      implements SessionOperation {
    public Vacuum {
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CLUSTER; without a table all that were clustered before. */
  record Cluster(Span span, Optional<ObjectName> table, Optional<Identifier> index)
      implements SessionOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ANALYZE, once for each table named. */
  record Analyze(Span span, Optional<ObjectName> table) implements SessionOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A statement that was understood and changes neither schema nor rows: SHOW, EXPLAIN, NOTIFY, a
   * psql meta-command, ...
   *
   * @param command its first word or words in upper case; it gives the operation its kind
   */
  record Utility(Span span, String command) implements SessionOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return Operation.camelCase(command);
    }
  }
}
