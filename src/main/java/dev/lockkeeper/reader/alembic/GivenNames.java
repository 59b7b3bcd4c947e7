package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.Constraint.Common;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the constraints and indexes of one statement the names that a convention has for them. */
final class GivenNames {
  private static final int LONGEST = 63;
  private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s|%%");
  private static final Pattern OF_COLUMN =
      Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|key|label)");

  private final NamingConvention convention;
  private final List<Span> finals;
  private final List<Span> unknown = new ArrayList<>();

  /**
   * The names of one statement.
   *
   * @param finals where names stand that no convention changes
   */
  GivenNames(NamingConvention convention, List<Span> finals) {
    this.convention = convention;
    this.finals = finals;
  }

  /** Where something has a name that nobody can compute. */
  List<Span> unknown() {
    return unknown;
  }

  /** What a template is filled with. */
  private record Subject(
      ObjectName table,
      List<Identifier> columns,
      Optional<Identifier> name,
      Optional<ForeignKey> key,
      Span place) {}

  /** An operation with the names that the convention gives. */
  Operation named(Operation operation) {
    if (operation instanceof AddConstraint o) {
      return new AddConstraint(o.span(), o.table(), constraint(o.table().table(), o.constraint()));
    }
    if (operation instanceof CreateTable o) {
      List<Constraint> constraints =
          o.constraints().stream().map(c -> constraint(o.table(), c)).toList();
      return new CreateTable(
          o.span(),
          o.table(),
          o.temporary(),
          o.unlogged(),
          o.ifNotExists(),
          o.columns(),
          constraints,
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
    return operation instanceof CreateIndex o ? index(o) : operation;
  }

  private Operation index(CreateIndex o) {
    List<Identifier> columns =
        o.columns().stream().map(IndexElement::column).flatMap(Optional::stream).toList();
    Span place = columns.isEmpty() ? o.table().table().span() : columns.get(0).span();
    List<Identifier> named = columns.size() == o.columns().size() ? columns : List.of();
    Subject subject = new Subject(o.table().table(), named, o.name(), Optional.empty(), place);
    Optional<Identifier> name = name("ix", subject);
    if (name.isEmpty()) {
      name = Optional.of(unknown(place));
    }
    return new CreateIndex(
        o.span(),
        name,
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

  private Constraint constraint(ObjectName table, Constraint constraint) {
    if (constraint instanceof Unique o) {
      return new Unique(
          common("uq", table, o.columns(), o),
          o.columns(),
          o.include(),
          o.usingIndex(),
          o.withoutOverlaps(),
          o.nullsNotDistinct(),
          o.with(),
          o.tablespace());
    }
    if (constraint instanceof PrimaryKey o) {
      return new PrimaryKey(
          common("pk", table, o.columns(), o),
          o.columns(),
          o.include(),
          o.usingIndex(),
          o.withoutOverlaps(),
          o.with(),
          o.tablespace());
    }
    if (constraint instanceof ForeignKey o) {
      return new ForeignKey(
          common("fk", table, o.columns(), o), o.columns(), o.references(), o.period());
    }
    return constraint instanceof Check o
        ? new Check(common("ck", table, List.of(), o), o.expression())
        : constraint;
  }

  private Common common(
      String kind, ObjectName table, List<Identifier> columns, Constraint constraint) {
    Common o = constraint.common();
    Optional<ForeignKey> key =
        constraint instanceof ForeignKey known ? Optional.of(known) : Optional.empty();
    Subject subject = new Subject(table, columns, o.name(), key, o.span());
    return new Common(
        name(kind, subject),
        o.inline(),
        o.notValid(),
        o.noInherit(),
        o.enforced(),
        o.deferrable(),
        o.initiallyDeferred(),
        o.span());
  }

  /** SQLAlchemy, sqlalchemy.sql.naming: who is named already keeps it, but for a partial name. */
  private Optional<Identifier> name(String kind, Subject subject) {
    Optional<String> template = convention.templates().getOrDefault(kind, Optional.empty());
    boolean isNamed = subject.name.isPresent();
    if (!convention.templates().containsKey(kind)
        || (isNamed
            && (finals.contains(subject.name.get().span())
                || template.filter(t -> t.contains("constraint_name")).isEmpty()))) {
      return subject.name;
    }
    boolean lacksName = !isNamed && template.filter(t -> t.contains("constraint_name")).isPresent();
    if (lacksName) {
      // SQLAlchemy refuses a constraint of its own without a name here, and leaves those of types.
      return Optional.empty();
    }
    Span place = subject.name.map(Identifier::span).orElse(subject.place);
    return Optional.of(
        template
            .flatMap(t -> filled(t, subject))
            .map(GivenNames::shortened)
            .map(name -> new Identifier(name, name, place))
            .orElseGet(() -> unknown(place)));
  }

  private Identifier unknown(Span place) {
    unknown.add(place);
    return new Identifier("{}", "{}", place);
  }

  private Optional<String> filled(String template, Subject subject) {
    StringBuilder filled = new StringBuilder();
    Matcher token = TOKEN.matcher(template);
    int copied = 0;
    while (token.find()) {
      filled.append(template, copied, token.start());
      copied = token.end();
      Optional<String> value =
          token.group(1) == null ? Optional.of("%") : value(token.group(1), subject);
      if (value.isEmpty() || value.get().contains("{}")) {
        return Optional.empty();
      }
      filled.append(value.get());
    }
    return Optional.of(filled.append(template, copied, template.length()).toString());
  }

  private static Optional<String> value(String token, Subject subject) {
    switch (token) {
      case "table_name" -> {
        return Optional.of(subject.table.name().value());
      }
      case "constraint_name" -> {
        return subject.name.map(Identifier::value);
      }
      case "referred_table_name" -> {
        return subject.key.map(key -> key.references().table().name().value());
      }
      default -> {
        Matcher column = OF_COLUMN.matcher(token);
        return column.matches() ? ofColumns(column, subject) : Optional.empty();
      }
    }
  }

  private static Optional<String> ofColumns(Matcher token, Subject subject) {
    boolean referred = token.group(1) != null;
    List<Identifier> columns =
        referred
            ? subject.key.map(key -> key.references().columns()).orElse(List.of())
            : subject.columns;
    boolean isLabel = token.group(4).equals("label");
    if (columns.isEmpty() || token.group(2).length() > 3 || (referred && isLabel)) {
      return Optional.empty();
    }
    String prefix = isLabel ? prefix(subject.table) : "";
    List<String> names = columns.stream().map(column -> prefix + column.value()).toList();
    if (token.group(3) != null) {
      return Optional.of(String.join(token.group(3).startsWith("_") ? "_" : "", names));
    }
    int index = Integer.parseInt(token.group(2));
    return Optional.of(index < names.size() ? names.get(index) : "");
  }

  private static String prefix(ObjectName table) {
    return table.schema().map(schema -> schema.value().replace('.', '_') + "_").orElse("")
        + table.name().value()
        + "_";
  }

  /** A name as SQLAlchemy shortens those that it made, and those of {@code op.f}. */
  static PythonValue shortened(PythonValue name) {
    if (!(name instanceof PythonValue.Text text)) {
      return name;
    }
    Optional<String> known = text.known().filter(whole -> whole.length() > LONGEST);
    return known.isPresent() ? PythonValue.Text.of(text.span(), shortened(known.get())) : text;
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      return name.substring(0, LONGEST - 8) + "_" + HexFormat.of().formatHex(hash).substring(28);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
