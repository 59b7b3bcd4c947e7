package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.UserType.CompositeType;
import dev.lockkeeper.schema.UserType.DomainType;
import dev.lockkeeper.schema.UserType.EnumType;
import dev.lockkeeper.schema.UserType.RangeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a replayed schema says of a database, in the words of {@link CatalogFacts}. */
final class SchemaFacts {
  private static final Set<ObjectKind> SHARED =
      Set.of(ObjectKind.ROLE, ObjectKind.DATABASE, ObjectKind.TABLESPACE);

  private final Schema schema;
  private final ServerSpelling spelling;
  private final Facts facts = new Facts();

  private SchemaFacts(Schema schema, ServerSpelling spelling) {
    this.schema = schema;
    this.spelling = spelling;
  }

  static Facts of(Schema schema, ServerSpelling spelling) {
    SchemaFacts replayed = new SchemaFacts(schema, spelling);
    replayed.readAll();
    return replayed.facts;
  }

  private void readAll() {
    Map<String, Integer> overloads = new TreeMap<>();
    for (SchemaObject object : schema.objects()) {
      if (object.schema().equals(Schema.TEMPORARY)) {
        continue;
      }
      String name = object.schema() + "." + object.name();
      readComment(object, name);
      if (object instanceof Table table) {
        read(table, name);
      } else if (object instanceof Index index) {
        read(index, name);
      } else if (object instanceof View view) {
        add(
            view,
            "view " + name,
            view.materialized() ? "materialized" : "plain",
            text(view.filled(), "filled", "not filled"),
            view.columns().map(c -> String.join(", ", c)).orElse(Facts.UNKNOWN));
      } else if (object instanceof Sequence sequence) {
        String owner =
            sequence
                .ownerTable()
                .map(schema::table)
                .map(
                    t ->
                        "of "
                            + t.name()
                            + "."
                            + t.columnNumbered(sequence.ownerColumn().orElseThrow())
                                .map(Column::name)
                                .orElse("?"))
                .orElse("free");
        add(sequence, "sequence " + name, sequence.type(), owner);
      } else if (object instanceof UserType type) {
        read(type, name);
      } else if (object instanceof Routine routine) {
        add(
            routine,
            "function " + name + " #" + overloads.merge(name, 1, Integer::sum),
            routine.kind() == ObjectKind.PROCEDURE ? "procedure" : "function",
            routine.volatility());
      } else if (object instanceof OtherObject other) {
        read(other, name);
      }
    }
  }

  private void add(SchemaObject object, String key, Object... parts) {
    if (object.exists().holds()) {
      facts.add(key, parts);
    } else if (object.exists().isUnknown()) {
      facts.addUnsure(key);
    }
  }

  private static String text(Truth truth, String yes, String no) {
    return truth.isUnknown() ? Facts.UNKNOWN : truth.holds() ? yes : no;
  }

  /** Roles and their like are the server's, not the database's. */
  private void read(OtherObject other, String name) {
    if (SHARED.contains(other.kind())) {
      return;
    }
    if (other.tableId().isPresent() && other.kind() != ObjectKind.STATISTICS) {
      String of = schema.object(other.tableId().get()).map(SchemaObject::name).orElse("?");
      add(other, other.kind().words() + " " + other.schema() + "." + of + "." + other.name());
    } else {
      String shown = other.schema().isEmpty() ? other.name() : name;
      if (!shown.equals("public")) {
        add(other, other.kind().words() + " " + shown);
      }
    }
  }

  private void readComment(SchemaObject object, String name) {
    boolean isRelation =
        object instanceof Table
            || object instanceof Index
            || object instanceof View
            || object instanceof Sequence;
    if (!isRelation) {
      return;
    }
    addComment("comment on " + name, schema.commentOn(object));
    if (object instanceof Table table) {
      for (Column column : table.columns()) {
        addComment("comment on " + name + "." + column.name(), schema.commentOn(table, column));
      }
    }
  }

  private void addComment(String key, Optional<String> text) {
    if (text.isEmpty()) {
      facts.addUnsure(key);
    } else if (!text.get().isEmpty()) {
      facts.add(key, text.get());
    }
  }

  private void read(UserType type, String name) {
    if (type.form() instanceof EnumType form) {
      String labels = String.join(", ", form.labels());
      add(type, "enum " + name, form.labelsKnown().holds() ? labels : Facts.UNKNOWN);
    } else if (type.form() instanceof CompositeType form) {
      add(
          type,
          "composite " + name,
          form.attributes().stream()
              .map(a -> a.name() + " " + a.type().map(TypeName::sql).orElse("?"))
              .collect(Collectors.joining(", ")));
    } else if (type.form() instanceof DomainType form) {
      add(
          type,
          "domain " + name,
          form.base().sql(),
          text(form.notNull(), "not null", "null"),
          form.defaultValue().isPresent() ? "default" : "no default",
          form.constraints().stream()
              .map(c -> c.name() + text(c.validated(), " valid", " not valid"))
              .sorted()
              .collect(Collectors.joining(", ")));
    } else if (type.form() instanceof RangeType) {
      add(type, "range " + name);
    }
  }

  private void read(Table table, String name) {
    if (!table.exists().holds()) {
      add(table, "table " + name);
      facts.leaveOpen("column " + name + ".");
      facts.leaveOpen("constraint " + name + ".");
      return;
    }
    facts.add(
        "table " + name,
        table.isPartitioned()
            ? "partitioned"
            : table.kind() == ObjectKind.FOREIGN_TABLE ? "foreign" : "plain",
        table
            .partition()
            .map(p -> "partition of " + schema.table(p.parentId()).name())
            .orElse("no partition"),
        table.isUnlogged() ? "unlogged" : "logged",
        text(table.hasRowSecurity(), "row security", "no row security"),
        text(table.isRowSecurityForced(), "forced", "not forced"));
    if (!table.areColumnsKnown()) {
      facts.leaveOpen("column " + name + ".");
    }
    if (!table.areConstraintsKnown()) {
      facts.leaveOpen("constraint " + name + ".");
    }
    int position = 0;
    for (Column column : table.columns()) {
      position++;
      String key = "column " + name + "." + column.name();
      if (column.exists().holds()) {
        read(table, column, key, table.areColumnsKnown() ? "" + position : Facts.UNKNOWN);
      } else {
        facts.addUnsure(key);
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      String key = "constraint " + name + "." + constraint.name();
      if (constraint.exists().holds()) {
        read(table, constraint, key);
      } else {
        facts.addUnsure(key);
      }
    }
  }

  private void read(Table table, Column column, String key, String position) {
    String value;
    if (column.generated().isPresent()) {
      Generated generated = column.generated().get();
      boolean isVirtual = generated.storage().map(s -> s == Generated.Storage.VIRTUAL).orElse(true);
      value =
          "generated "
              + (isVirtual ? "v" : "s")
              + " "
              + spelling.ofGenerated(
                  table,
                  column.type().map(TypeName::sql).orElse("text"),
                  generated.expression().text());
    } else {
      value =
          column
              .defaultValue()
              .map(
                  d ->
                      "default "
                          + CatalogFacts.withoutCast(
                              spelling.ofDefault(table, column.name(), d.text())))
              .orElse(column.hasDefault().isUnknown() ? Facts.UNKNOWN : "no default");
    }
    facts.add(
        key,
        position,
        column.type().map(t -> typeOf(column, t)).orElse(Facts.UNKNOWN),
        column.notNull().isUnknown() ? "maybe null" : text(column.notNull(), "not null", "null"),
        value,
        column
            .identity()
            .map(i -> i.always() ? "identity always" : "identity by default")
            .orElse("no identity"),
        column.collation().map(c -> c.name().value()).orElse("own collation"),
        column.local() ? "local" : "inherited",
        column.parents());
  }

  /** format_type writes the schema of a type that lies outside the search_path. */
  private String typeOf(Column column, TypeName type) {
    return column
        .typeId()
        .flatMap(schema::object)
        .map(object -> object.sql() + (type.dimensions() > 0 ? "[]" : ""))
        .orElseGet(type::sql);
  }

  private void read(Table table, TableConstraint constraint, String key) {
    Constraint definition = constraint.definition();
    String detail = "";
    if (definition instanceof Constraint.Check check) {
      detail = spelling.ofCheck(table, check.expression().text());
    } else if (constraint.isForeignKey()) {
      String referenced =
          constraint.referencedTable().map(id -> schema.table(id).name()).orElse("?");
      detail =
          constraint.referencedColumns().isEmpty()
              ? Facts.UNKNOWN
              : "references "
                  + referenced
                  + " ("
                  + String.join(", ", constraint.referencedColumns())
                  + ")";
    } else if (constraint.indexId().isPresent()) {
      detail = "index " + schema.index(constraint.indexId().get()).map(Index::name).orElse("?");
    }
    boolean isListed =
        !(definition instanceof Constraint.Check || definition instanceof Constraint.Exclude);
    facts.add(
        key,
        definition.constraint(),
        isListed ? String.join(", ", constraint.columns()) : "",
        text(constraint.validated(), "valid", "not valid"),
        constraint.enforced() ? "enforced" : "not enforced",
        detail);
  }

  private void read(Index index, String name) {
    SchemaObject of = schema.object(index.tableId()).orElseThrow();
    if (index.exists().holds()) {
      facts.add(
          "index " + name,
          of.name(),
          index.unique() ? "unique" : "not unique",
          text(index.valid(), "valid", "invalid"),
          index.isOfConstraint() ? "of constraint" : "plain",
          spelling.ofIndex(of, index),
          index
              .parentId()
              .flatMap(schema::index)
              .map(p -> "part of " + p.name())
              .orElse("no part"));
    } else {
      add(index, "index " + name);
    }
  }

  static List<String> differences(Schema schema, ServerSpelling spelling, Facts catalogs) {
    return of(schema, spelling).differencesFrom(catalogs);
  }
}
