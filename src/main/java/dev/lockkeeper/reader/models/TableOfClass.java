package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.ClassObject;
import dev.lockkeeper.reader.python.PythonValue.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which table a class maps (SQLAlchemy manual, "Declarative Table with mapped_column" and "Mapping
 * Class Inheritance Hierarchies"; Flask-SQLAlchemy manual, "Models and Tables"; SQLModel manual,
 * "Create a Table").
 */
sealed interface TableOfClass {
  /** None: it is a mixin, an abstract base, or no model. */
  record None() implements TableOfClass {}

  /** One of which the name is not known. */
  record Unknown() implements TableOfClass {}

  /** One of its own. */
  record Named(Text name) implements TableOfClass {}

  /** That of a class that it inherits from. */
  record Inherited(ModelClass from) implements TableOfClass {}

  /** The table that its {@code __table__} is. */
  record Assigned(PythonValue table) implements TableOfClass {}

  /** Finds it. */
  final class Finder {
    private static final Pattern CAPITAL =
        Pattern.compile("((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))");

    private static final String NAME = "__tablename__";

    private final Set<String> decorators =
        Set.of("mapped", "mapped_as_dataclass", "as_declarative");

    private final Map<ModelClass, TableOfClass> known = new HashMap<>();

    TableOfClass of(ModelClass model) {
      TableOfClass before = known.get(model);
      if (before == null) {
        // A class that inherits from itself maps nothing.
        known.put(model, new None());
        before = find(model);
        known.put(model, before);
      }
      return before;
    }

    private TableOfClass find(ModelClass model) {
      Optional<PythonValue> assigned = model.own("__table__");
      if (assigned.isPresent() && !(assigned.get() instanceof PythonValue.Function)) {
        return new Assigned(assigned.get());
      }
      if (model.isAbstract() || !mayMap(model)) {
        return new None();
      }
      if (ModelClasses.isSqlModel(model) && !isTable(model)) {
        return new None();
      }
      Optional<PythonValue> own = model.own(NAME);
      if (own.isPresent()) {
        return name(own.get(), model);
      }
      for (ModelClass base : ModelClasses.lineage(model)) {
        Optional<PythonValue> inherited = base == model ? Optional.empty() : base.own(NAME);
        boolean isMapped = base != model && isMapped(base);
        if (inherited.isPresent() && (!isMapped || isFunction(inherited.get()))) {
          return name(inherited.get(), model);
        }
        if (isMapped) {
          return ModelClasses.isFlask(model) && Keys.hasKey(model, other -> !isMapped(other))
              ? new Named(text(model, snakeCase(model.name())))
              : new Inherited(base);
        }
      }
      return byFramework(model);
    }

    private TableOfClass byFramework(ModelClass model) {
      if (ModelClasses.isSqlModel(model)) {
        return new Named(text(model, model.name().toLowerCase(Locale.ROOT)));
      }
      if (ModelClasses.isFlask(model) && Keys.hasKey(model, base -> true)) {
        return new Named(text(model, snakeCase(model.name())));
      }
      boolean mayBeNamed =
          ModelClasses.lineage(model).stream().anyMatch(ModelClasses::mayAddColumns);
      return mayBeNamed ? new Unknown() : new None();
    }

    /** Whether a class maps a table, be it another one's. */
    boolean isMapped(ModelClass model) {
      return !(of(model) instanceof None);
    }

    private boolean mayMap(ModelClass model) {
      boolean tells = model.own(NAME).isPresent();
      boolean unknownBase =
          ModelClasses.lineage(model).stream().anyMatch(ModelClasses::mayAddColumns);
      boolean decorated =
          model.definition().decorators().stream()
              .map(decorator -> model.module().value(decorator))
              .anyMatch(this::maps);
      return ModelClasses.isDeclarative(model)
          || ModelClasses.isSqlModel(model)
          || decorated
          || (tells && unknownBase);
    }

    private boolean maps(PythonValue decorator) {
      PythonValue called =
          decorator instanceof PythonValue.Invocation call ? call.callee() : decorator;
      String name =
          called instanceof PythonValue.Member member
              ? member.name()
              : called instanceof PythonValue.Reference reference
                  ? ModelClasses.lastOf(reference.path())
                  : "";
      return decorators.contains(name);
    }

    private static boolean isTable(ModelClass model) {
      return model
          .keyword("table")
          .filter(value -> value instanceof PythonValue.Truth truth && truth.value())
          .isPresent();
    }

    private static boolean isFunction(PythonValue value) {
      return value instanceof PythonValue.Function;
    }

    /** The name that a text is, or that a function of the class returns. */
    private static TableOfClass name(PythonValue given, ModelClass model) {
      PythonValue value =
          given instanceof PythonValue.Function function ? called(function, model) : given;
      if (value instanceof PythonValue.NoneValue) {
        return new None();
      }
      return value instanceof Text text && text.known().isPresent()
          ? new Named(text)
          : new Unknown();
    }

    private static PythonValue called(PythonValue.Function function, ModelClass model) {
      ClassObject value = model.place().value();
      Map<String, PythonValue> attributes = new LinkedHashMap<>(value.attributes());
      attributes.put("__name__", text(model, model.name()));
      ClassObject named =
          new ClassObject(
              value.span(), value.name(), value.enumeration(), value.bases(), attributes);
      return model.module().evaluator().value(function, List.of(named), function.span());
    }

    private static Text text(ModelClass model, String value) {
      return Texts.at(model.nameSpan(), value);
    }

    /** As Flask-SQLAlchemy names tables: {@code HTTPLog} is {@code http_log}. */
    static String snakeCase(String name) {
      return CAPITAL
          .matcher(name)
          .replaceAll("_$1")
          .toLowerCase(Locale.ROOT)
          .replaceFirst("^_+", "");
    }
  }
}
