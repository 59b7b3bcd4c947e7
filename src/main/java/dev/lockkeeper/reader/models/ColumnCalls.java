package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import dev.lockkeeper.reader.python.PythonValue.Text;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls that declare a column, brought into the form {@code Column("name", type, ...)}. */
final class ColumnCalls {
  private static final String COLUMN = "sqlalchemy.Column";

  /** Calls of libraries that are attributes of a class and no columns. */
  private static final Set<String> NO_COLUMNS =
      Set.of(
          "relationship",
          "Relationship",
          "backref",
          "synonym",
          "column_property",
          "hybrid_property",
          "association_proxy",
          "dynamic_loader",
          "query_expression",
          "declared_attr",
          "validates",
          "PrivateAttr",
          "ConfigDict",
          "SQLModelConfig",
          "SettingsConfigDict",
          "TypeVar",
          "getLogger",
          "field_validator",
          "AssociationProxy");

  private final ColumnTypes types;

  ColumnCalls(ColumnTypes types) {
    this.types = types;
  }

  /** Whether a call makes a column. */
  static boolean isColumn(PythonValue value) {
    return value instanceof Invocation
        && Set.of("Column", "mapped_column", "MappedColumn").contains(nameOf(value));
  }

  /** Whether a call is what an Annotated may hold. */
  static boolean isTemplate(PythonValue value) {
    return isColumn(value) || isField(value);
  }

  /** Whether a call is a field of SQLModel. */
  static boolean isField(PythonValue value) {
    return value instanceof Invocation call
        && call.path().startsWith("sqlmodel.")
        && nameOf(value).equals("Field");
  }

  /** Whether a call is known to make no column. */
  static boolean isNoColumn(PythonValue value) {
    return value instanceof Invocation call
        && (NO_COLUMNS.contains(nameOf(value))
            || call.path().startsWith("builtins.")
            || call.path().startsWith("logging."));
  }

  /** The last part of the name of what is called. */
  static String nameOf(PythonValue value) {
    if (!(value instanceof Invocation call)) {
      return "";
    }
    return call.callee() instanceof PythonValue.Member member
        ? member.name()
        : ModelClasses.lastOf(call.path());
  }

  /** The column inside {@code deferred(Column(...))} or {@code column_property(Column(...))}. */
  static Optional<PythonValue> inside(PythonValue value) {
    return Set.of("deferred", "column_property").contains(nameOf(value))
            && value instanceof Invocation call
            && !call.positional().isEmpty()
        ? Optional.of(call.positional().get(0))
        : Optional.empty();
  }

  /**
   * A column that a call declares.
   *
   * @param attribute what it is called where the call gives no name
   * @param call a call of {@code Column} or {@code mapped_column}, its callee linked
   * @param annotation what its annotation says; unused by {@code Column}
   */
  Declaration declared(
      PythonModule in,
      Text attribute,
      Invocation call,
      Optional<Annotation> annotation,
      Span place) {
    Invocation merged =
        annotation.flatMap(Annotation::template).map(t -> over(t, call)).orElse(call);
    List<PythonValue> rest = new ArrayList<>(merged.positional());
    PythonValue name = attribute;
    if (!rest.isEmpty() && Texts.known(rest.get(0)).isPresent()) {
      name = rest.remove(0);
    }
    name = merged.argument("name").orElse(name);
    Map<String, PythonValue> named = new LinkedHashMap<>(merged.named());
    named.remove("name");
    List<PythonValue> positional = new ArrayList<>();
    positional.add(name);
    boolean hasType = merged.argument("type_").isPresent();
    for (PythonValue argument : rest) {
      PythonValue linked = types.link(in, argument);
      hasType |= positional.size() == 1 && !isItem(linked);
      positional.add(linked);
    }
    merged.argument("type_").ifPresent(type -> named.put("type_", types.link(in, type)));
    merged
        .argument("server_default")
        .ifPresent(value -> named.put("server_default", types.linkPlain(in, value)));
    boolean typeKnown = true;
    boolean nullabilityKnown = true;
    boolean derives = annotation.isPresent() && !nameOf(call).equals("Column");
    if (!hasType && derives) {
      Optional<PythonValue> type = annotation.get().type();
      boolean references = positional.stream().anyMatch(v -> nameOf(v).equals("ForeignKey"));
      typeKnown = type.isPresent() && !references;
      positional.add(1, type.orElse(new Reference(place, "sqlalchemy.Text")));
    }
    boolean isKey = merged.argument("primary_key").filter(v -> !isFalse(v)).isPresent();
    if (derives && !isKey && merged.argument("nullable").isEmpty()) {
      Optional<Boolean> nullable = annotation.get().nullable();
      nullabilityKnown = nullable.isPresent();
      nullable.ifPresent(is -> named.put("nullable", new PythonValue.Truth(place, is)));
    }
    Invocation column =
        new Invocation(place, new Reference(place, COLUMN), positional, named, merged.open());
    return new Declaration(
        Texts.known(attribute).orElse(""),
        Placing.call(column, place),
        typeKnown,
        nullabilityKnown,
        hasType ? Optional.empty() : reference(rest),
        place);
  }

  /** What the foreign key among some arguments references. */
  private static Optional<String> reference(List<PythonValue> arguments) {
    return arguments.stream()
        .filter(argument -> nameOf(argument).equals("ForeignKey"))
        .map(Invocation.class::cast)
        .flatMap(key -> key.argument(0, "column").stream())
        .flatMap(column -> Texts.known(column).stream())
        .findFirst();
  }

  private static boolean isFalse(PythonValue value) {
    return value instanceof PythonValue.Truth truth && !truth.value();
  }

  private static boolean isItem(PythonValue value) {
    return Set.of(
            "ForeignKey",
            "Sequence",
            "CheckConstraint",
            "Computed",
            "Identity",
            "DefaultClause",
            "FetchedValue",
            "ColumnDefault")
        .contains(nameOf(value));
  }

  /** A call on top of the one that an Annotated holds. */
  private static Invocation over(Invocation template, Invocation call) {
    Map<String, PythonValue> named = new LinkedHashMap<>(template.named());
    named.putAll(call.named());
    List<PythonValue> positional = new ArrayList<>(call.positional());
    template.positional().stream()
        .filter(argument -> Texts.known(argument).isEmpty())
        .forEach(positional::add);
    return new Invocation(
        call.span(), call.callee(), positional, named, call.open() || template.open());
  }
}
