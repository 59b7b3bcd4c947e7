package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** Views and materialized views. */
public sealed interface ViewOperation extends Operation {
  /** CREATE VIEW. */
  record CreateView(
      Span span,
      ObjectName name,
      boolean orReplace,
      boolean temporary,
      boolean recursive,
      List<Identifier> columns,
      Query query,
      List<Option> with,
      Optional<String> checkOption)
      implements ViewOperation {
    public CreateView {
      columns = List.copyOf(columns);
      with = List.copyOf(with);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE MATERIALIZED VIEW. */
  record CreateMaterializedView(
      Span span,
      ObjectName name,
      boolean ifNotExists,
      List<Identifier> columns,
      Query query,
      boolean withNoData,
      Optional<String> method,
      List<Option> with,
      Optional<Identifier> tablespace)
      implements ViewOperation {
    public CreateMaterializedView {
      columns = List.copyOf(columns);
      with = List.copyOf(with);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** REFRESH MATERIALIZED VIEW. */
  record RefreshMaterializedView(
      Span span, ObjectName name, boolean concurrently, boolean withNoData)
      implements ViewOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
