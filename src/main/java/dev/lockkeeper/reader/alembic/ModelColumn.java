package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.model.Aspect;
import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code Column} of a model, as {@code create_table} of a revision would write it: so models and
 * migrations are read by the same rules.
 */
public final class ModelColumn {
  /** Arguments that give a new row its value. */
  private static final Set<String> FILLING =
      Set.of(
          "default", "default_factory", "insert_default", "server_default", "onupdate", "Computed");

  private static final Set<String> GENERATING =
      Set.of("Computed", "Identity", "Sequence", "FetchedValue", "DefaultClause", "ColumnDefault");

  private final Invocation call;
  private final Dialect dialect;
  private final Set<Aspect> unknown = EnumSet.noneOf(Aspect.class);

  private ModelColumn(Invocation call, Dialect dialect) {
    this.call = call;
    this.dialect = dialect;
  }

  /**
   * Reads a call of {@code sqlalchemy.Column} whose first argument is the name; empty when that is
   * not known.
   *
   * @param attribute what the model calls it
   * @param onlyKey whether it is all of the table's primary key
   * @param place where it is declared
   * @param dialect the server whose types it has
   */
  public static Optional<MappedColumn> read(
      String attribute,
      Invocation call,
      boolean inKey,
      boolean onlyKey,
      Span place,
      Dialect dialect) {
    return new ModelColumn(call, dialect).read(attribute, inKey, onlyKey, place);
  }

  /** Whether a call of {@code sqlalchemy.Column} makes it part of the primary key. */
  public static boolean isKey(Invocation call) {
    return new Arguments(call).flag("primary_key").orElse(false);
  }

  private Optional<MappedColumn> read(
      String attribute, boolean inKey, boolean onlyKey, Span place) {
    Arguments arguments = new Arguments(call);
    if (call.open()) {
      unknown.addAll(EnumSet.allOf(Aspect.class));
    }
    Optional<ColumnArgument> column =
        ColumnArgument.of(readable(arguments), Optional.empty())
            .filter(argument -> Arguments.known(argument.name()).isPresent());
    if (column.isEmpty()) {
      return Optional.empty();
    }
    List<String> labels = column.get().type().map(this::labels).orElse(List.of());
    return definition(column.get(), inKey, onlyKey)
        .map(
            definition ->
                new MappedColumn(
                    attribute,
                    definition,
                    labels,
                    comment(arguments),
                    isFilled(definition),
                    unknown,
                    place));
  }

  /** The call without what is not known of it, which is noted. */
  private Invocation readable(Arguments arguments) {
    List<PythonValue> positional = new ArrayList<>();
    for (PythonValue value : call.positional()) {
      if (positional.size() == 1 && !ColumnArgument.isItem(value)) {
        positional.add(type(value));
      } else if (positional.size() <= 1 || ColumnArgument.isItem(value)) {
        positional.add(value);
      }
    }
    boolean typed = positional.size() > 1 && !ColumnArgument.isItem(positional.get(1));
    Map<String, PythonValue> named = new LinkedHashMap<>(call.named());
    arguments.value("type_").ifPresent(type -> named.put("type_", type(type)));
    if (!typed && arguments.value("type_").isEmpty()) {
      // The type of the column that a foreign key references, which another table tells.
      named.put("type_", placeholder(call.span()));
      unknown.add(Aspect.TYPE);
    }
    arguments
        .value("server_default")
        .filter(value -> Defaults.isClause(value) && !isReadable(value))
        .ifPresent(
            value -> {
              named.remove("server_default");
              unknown.add(Aspect.DEFAULT);
            });
    if (arguments.value("nullable").isPresent() && arguments.flag("nullable").isEmpty()) {
      named.remove("nullable");
      unknown.add(Aspect.NULLABILITY);
    }
    if (arguments.value("primary_key").isPresent() && arguments.flag("primary_key").isEmpty()) {
      unknown.add(Aspect.NULLABILITY);
    }
    return new Invocation(call.span(), call.callee(), positional, named, false);
  }

  private boolean isReadable(PythonValue serverDefault) {
    SqlText sql = new SqlText(serverDefault.span(), serverDefault.span(), dialect);
    Defaults.write(serverDefault, sql);
    return sql.refused().isEmpty() && sql.doubts().isEmpty() && !sql.view().hasHoles();
  }

  /** A type; another one in its place where it is not known. */
  private PythonValue type(PythonValue type) {
    SqlText sql = new SqlText(type.span(), type.span(), dialect);
    SqlTypes.write(type, sql);
    if (sql.doubts().isEmpty() && !sql.view().hasHoles()) {
      return type;
    }
    unknown.add(Aspect.TYPE);
    unknown.add(Aspect.LABELS);
    return placeholder(type.span());
  }

  private static PythonValue placeholder(Span place) {
    return new PythonValue.Reference(place, "sqlalchemy.Text");
  }

  private List<String> labels(PythonValue type) {
    List<EnumType> enums = SqlTypes.enums(type);
    if (enums.isEmpty() || dialect != Dialect.POSTGRESQL) {
      return List.of();
    }
    SqlText sql = new SqlText(type.span(), type.span(), dialect);
    enums.get(0).create(sql);
    if (sql.view().hasHoles()) {
      unknown.add(Aspect.LABELS);
      return List.of();
    }
    return SqlReader.read(sql.view(), dialect).statements().stream()
        .flatMap(statement -> statement.operations().stream())
        .filter(CreateType.class::isInstance)
        .flatMap(operation -> ((CreateType) operation).labels().stream())
        .toList();
  }

  private Optional<ColumnDefinition> definition(
      ColumnArgument column, boolean inKey, boolean onlyKey) {
    SqlText sql = new SqlText(column.span(), column.span(), dialect).sql("CREATE TABLE model (");
    column.write(inKey, inKey && column.isSerial(onlyKey, false, dialect), sql);
    sql.sql(")");
    return SqlReader.read(sql.view(), dialect).statements().stream()
        .flatMap(statement -> statement.operations().stream())
        .filter(CreateTable.class::isInstance)
        .map(operation -> (CreateTable) Placement.of(operation, sql, true))
        .flatMap(table -> table.columns().stream())
        .findFirst();
  }

  private Optional<String> comment(Arguments arguments) {
    if (arguments.value("comment").isPresent() && arguments.text("comment").isEmpty()) {
      unknown.add(Aspect.COMMENT);
    }
    return arguments.text("comment");
  }

  private boolean isFilled(ColumnDefinition definition) {
    return call.named().keySet().stream().anyMatch(FILLING::contains)
        || call.positional().stream().map(Names::sqlalchemy).anyMatch(GENERATING::contains)
        || definition.identity().isPresent()
        || definition.type().filter(type -> type.name().endsWith("serial")).isPresent();
  }
}
