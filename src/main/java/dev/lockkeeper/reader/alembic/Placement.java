package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AddIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.AlterIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts an operation that was read from a directive's SQL where the directive stands: its words end
 * at the last argument, the directive ends at its parenthesis.
 */
final class Placement {
  private Placement() {}

  /** The operation at the directive; a constraint inside a column stays where it is written. */
  static Operation of(Operation operation, SqlText sql, boolean alone) {
    Span span = sql.place();
    if (operation instanceof AddColumn o) {
      return new AddColumn(
          span, o.table(), o.ifNotExists(), columns(List.of(o.column()), sql).get(0), o.position());
    }
    if (operation instanceof CreateTable o) {
      return new CreateTable(
          span,
          o.table(),
          o.temporary(),
          o.unlogged(),
          o.ifNotExists(),
          columns(o.columns(), sql),
          o.constraints(),
          o.like(),
          o.inherits(),
          o.partitionOf(),
          o.partitionBy(),
          o.ofType(),
          o.method(),
          o.with(),
          o.onCommit(),
          o.tablespace());
    }
    if (operation instanceof SetDefault o) {
      Expression value = expression(o.defaultValue(), sql.refused());
      return new SetDefault(span, o.table(), o.column(), value);
    }
    return alone ? at(operation, span) : operation;
  }

  private static List<ColumnDefinition> columns(List<ColumnDefinition> read, SqlText sql) {
    boolean placed = read.size() == sql.columns().size();
    List<ColumnDefinition> columns = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      ColumnDefinition column = read.get(i);
      columns.add(column(column, placed ? sql.columns().get(i) : column.span(), sql));
    }
    return columns;
  }

  private static ColumnDefinition column(ColumnDefinition column, Span span, SqlText sql) {
    Optional<Expression> value = column.defaultValue().map(d -> expression(d, sql.refused()));
    return new ColumnDefinition(
        column.name(),
        column.type(),
        column.nullable(),
        column.notNullName(),
        value,
        column.collation(),
        column.identity(),
        column.generated(),
        column.storage(),
        column.compression(),
        span);
  }

  private static Expression expression(Expression expression, List<Span> refused) {
    for (Span span : refused) {
      if (span.contains(expression.span())) {
        return new Expression(span.text(), span, new Expression.Refused());
      }
    }
    return expression;
  }

  private static Operation at(Operation operation, Span span) {
    if (operation instanceof DropColumn o) {
      return new DropColumn(span, o.table(), o.column(), o.ifExists(), o.cascade());
    }
    if (operation instanceof AlterColumnType o) {
      return new AlterColumnType(span, o.table(), o.column(), o.type(), o.collation(), o.using());
    }
    if (operation instanceof DropDefault o) {
      return new DropDefault(span, o.table(), o.column());
    }
    if (operation instanceof SetNotNull o) {
      return new SetNotNull(span, o.table(), o.column());
    }
    if (operation instanceof DropNotNull o) {
      return new DropNotNull(span, o.table(), o.column());
    }
    if (operation instanceof AddIdentity o) {
      return new AddIdentity(span, o.table(), o.column(), o.identity());
    }
    if (operation instanceof AlterIdentity o) {
      return new AlterIdentity(span, o.table(), o.column(), o.always(), o.options());
    }
    if (operation instanceof DropIdentity o) {
      return new DropIdentity(span, o.table(), o.column(), o.ifExists());
    }
    if (operation instanceof RenameColumn o) {
      return new RenameColumn(span, o.table(), o.column(), o.newName());
    }
    if (operation instanceof AddConstraint o) {
      return new AddConstraint(span, o.table(), o.constraint());
    }
    if (operation instanceof DropConstraint o) {
      return new DropConstraint(span, o.table(), o.name(), o.ifExists(), o.cascade());
    }
    return atOther(operation, span);
  }

  private static Operation atOther(Operation operation, Span span) {
    if (operation instanceof DropTable o) {
      return new DropTable(span, o.table(), o.ifExists(), o.cascade());
    }
    if (operation instanceof RenameTable o) {
      return new RenameTable(span, o.table(), o.newName());
    }
    if (operation instanceof CreateIndex o) {
      return new CreateIndex(
          span,
          o.name(),
          o.table(),
          o.columns(),
          o.unique(),
          o.concurrently(),
          o.ifNotExists(),
          o.method(),
          o.include(),
          o.nullsNotDistinct(),
          o.where(),
          o.with(),
          o.tablespace());
    }
    if (operation instanceof DropIndex o) {
      return new DropIndex(span, o.name(), o.table(), o.concurrently(), o.ifExists(), o.cascade());
    }
    if (operation instanceof CreateType o) {
      return new CreateType(span, o.name(), o.form(), o.labels(), o.attributes(), o.options());
    }
    if (operation instanceof Comment o) {
      return new Comment(span, o.object(), o.name(), o.column(), o.table(), o.text());
    }
    if (operation instanceof CreateObject o) {
      return new CreateObject(
          span,
          o.object(),
          o.name(),
          o.orReplace(),
          o.ifNotExists(),
          o.temporary(),
          o.table(),
          o.options(),
          o.definition());
    }
    if (operation instanceof DropObject o) {
      return new DropObject(
          span, o.object(), o.name(), o.table(), o.arguments(), o.ifExists(), o.cascade());
    }
    if (operation instanceof Insert o) {
      return new Insert(span, o.table(), o.columns(), o.query(), o.computed(), o.onConflict());
    }
    if (operation instanceof Update o) {
      return new Update(span, o.table(), o.only(), o.set(), o.from(), o.where(), o.limited());
    }
    if (operation instanceof Delete o) {
      return new Delete(span, o.table(), o.only(), o.using(), o.where(), o.limited());
    }
    if (operation instanceof Select o) {
      return new Select(span, o.query());
    }
    if (operation instanceof Opaque o) {
      return new Opaque(span, o.reason(), span.text(), o.touches());
    }
    return operation;
  }
}
