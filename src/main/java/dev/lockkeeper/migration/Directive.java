package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A call of one of Alembic's operations: what was said to it, which the statements that it sends no
 * longer show.
 *
 * @param name as {@code op} calls it: {@code alter_column}
 * @param span the call
 * @param arguments what was given, the first positional argument under its name
 * @param columns the columns that it declares, or whose type it changes
 * @param statements how many statements it sends
 * @param conditional whether it may be skipped at run time
 */
public record Directive(
    String name,
    Span span,
    List<Argument> arguments,
    List<DeclaredColumn> columns,
    int statements,
    boolean conditional) {
  public Directive {
    arguments = List.copyOf(arguments);
    columns = List.copyOf(columns);
  }

  /** An argument by its name, when it was given. */
  public Optional<Argument> argument(String keyword) {
    return arguments.stream().filter(each -> each.name().equals(keyword)).findFirst();
  }

  /** Whether an argument was given, and not as None. */
  public boolean gives(String keyword) {
    return argument(keyword).filter(each -> !each.isNone()).isPresent();
  }

  /** The declaration of a column. */
  public Optional<DeclaredColumn> column(String columnName) {
    return columns.stream()
        .filter(each -> each.name().filter(columnName::equals).isPresent())
        .findFirst();
  }

  /**
   * An argument.
   *
   * @param span its value
   * @param value a text as it is, else {@code None}, {@code True}, {@code False} or a number;
   *     absent where it is something else, or not known before the migration runs
   * @param isNone whether it is None
   */
  public record Argument(String name, Span span, Optional<String> value, boolean isNone) {}

  /**
   * A column.
   *
   * @param name absent where it is not known
   * @param span its declaration
   * @param clientDefault its {@code default=}, which SQLAlchemy itself fills in when the
   *     application inserts a row, and which no statement carries
   * @param enumeration its type, when that is one of the labels that Python lists
   */
  public record DeclaredColumn(
      Optional<String> name,
      Span span,
      Optional<Argument> clientDefault,
      Optional<DeclaredEnum> enumeration) {}

  /**
   * A type that lists its labels.
   *
   * @param span its declaration
   * @param createType its {@code create_type=}, when it was given and is known
   * @param ofPostgresql whether it is PostgreSQL's own {@code ENUM}, which goes by {@code
   *     create_type=}
   */
  public record DeclaredEnum(Span span, Optional<Boolean> createType, boolean ofPostgresql) {}
}
