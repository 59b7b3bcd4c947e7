package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@code op.add_column} for a column that is known. */
final class AlembicColumn {
  private AlembicColumn() {}

  /** The directive; absent where SQLAlchemy's own words do not say all of it. */
  static Optional<String> add(Table table, Column column, boolean notNull) {
    Optional<String> type = column.type().flatMap(AlembicColumn::type);
    boolean isPlain =
        column.collation().isEmpty()
            && column.identity().isEmpty()
            && column.generated().isEmpty()
            && column.defaultValue().filter(d -> d.text().startsWith("nextval(")).isEmpty();
    if (!isPlain || type.isEmpty()) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(string(column.name()));
    arguments.add(type.get());
    if (notNull && column.notNull().holds()) {
      arguments.add("nullable=False");
    }
    column
        .defaultValue()
        .ifPresent(value -> arguments.add("server_default=sa.text(" + string(value.text()) + ")"));
    String schema =
        table.schema().equals(Schema.PUBLIC) ? "" : ", schema=" + string(table.schema());
    return Optional.of(
        "op.add_column(%s, sa.Column(%s)%s)"
            .formatted(string(table.name()), String.join(", ", arguments), schema));
  }

  /** The type as SQLAlchemy calls it for every server. */
  private static Optional<String> type(TypeName type) {
    if (type.dimensions() > 0 || type.schema().isPresent()) {
      return Optional.empty();
    }
    String modifiers = String.join(", ", type.modifiers());
    boolean isBare = type.modifiers().isEmpty();
    return switch (type.name()) {
      case "text" -> Optional.of("sa.Text()");
      case "character varying" -> Optional.of("sa.String(" + modifiers + ")");
      case "smallint" -> Optional.of("sa.SmallInteger()");
      case "integer" -> Optional.of("sa.Integer()");
      case "bigint" -> Optional.of("sa.BigInteger()");
      case "boolean" -> Optional.of("sa.Boolean()");
      case "date" -> Optional.of("sa.Date()");
      case "numeric" -> Optional.of("sa.Numeric(" + modifiers + ")");
      case "json" -> Optional.of("sa.JSON()");
      case "bytea" -> Optional.of("sa.LargeBinary()");
      case "timestamp without time zone" -> Optional.of("sa.DateTime()").filter(t -> isBare);
      case "timestamp with time zone" ->
          Optional.of("sa.DateTime(timezone=True)").filter(t -> isBare);
      default -> Optional.empty();
    };
  }

  private static String string(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
