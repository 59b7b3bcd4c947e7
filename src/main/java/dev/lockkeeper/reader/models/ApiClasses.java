package dev.lockkeeper.reader.models;

import dev.lockkeeper.model.ApiClass;
import dev.lockkeeper.model.ApiClass.ApiField;
import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Call;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonStatement.AnnotatedAssign;
import dev.lockkeeper.reader.python.PythonStatement.FunctionDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Classes of Pydantic, and those of SQLModel without a table, as requests and responses (Pydantic
 * manual, "Models" and "Fields").
 */
final class ApiClasses {
  private static final Set<String> BASES =
      Set.of("pydantic.BaseModel", "pydantic.main.BaseModel", "pydantic.v1.BaseModel");

  private final Linker linker;

  ApiClasses(Linker linker) {
    this.linker = linker;
  }

  /** The class as one of an API; empty when it is none. */
  Optional<ApiClass> of(ModelClass model) {
    List<ModelClass> lineage = ModelClasses.lineage(model);
    boolean isApi =
        lineage.stream().flatMap(c -> c.libraries().stream()).anyMatch(BASES::contains)
            || (ModelClasses.isSqlModel(model) && model.keyword("table").isEmpty());
    if (!isApi) {
      return Optional.empty();
    }
    Map<String, ApiField> fields = new LinkedHashMap<>();
    boolean known = true;
    Annotations annotations = new Annotations(linker, TypeMap.of(model, linker));
    for (ModelClass one : lineage) {
      known &= !one.open() && one.libraries().stream().allMatch(ApiClasses::addsNoField);
      for (PythonStatement statement : one.definition().body()) {
        field(one, statement, annotations).ifPresent(f -> fields.putIfAbsent(f.name(), f));
      }
    }
    return Optional.of(
        new ApiClass(model.name(), model.nameSpan(), List.copyOf(fields.values()), known));
  }

  private static boolean addsNoField(String library) {
    return BASES.contains(library)
        || library.startsWith("sqlmodel.")
        || library.startsWith("typing.")
        || library.startsWith("abc.")
        || library.startsWith("builtins.");
  }

  private Optional<ApiField> field(
      ModelClass one, PythonStatement statement, Annotations annotations) {
    if (statement instanceof FunctionDefinition function) {
      return computed(one, function);
    }
    if (!(statement instanceof AnnotatedAssign assign)
        || !(assign.target() instanceof PythonExpression.Name name)
        || name.id().startsWith("_")
        || name.id().equals("model_config")
        || Annotations.isOfClass(one.module(), assign.annotation())) {
      return Optional.empty();
    }
    Optional<Boolean> takesNone = annotations.of(one.module(), assign.annotation()).nullable();
    Optional<PythonExpression> value = assign.value().flatMap(ApiClasses::otherwise);
    boolean given = assign.value().isPresent() && !isBareField(assign.value().get());
    // An Optional of Pydantic 1 is None when it is not given, one of Pydantic 2 is required.
    boolean mayBeRequired = !given && !takesNone.orElse(true);
    return Optional.of(
        new ApiField(
            name.id(),
            mayBeRequired,
            takesNone,
            value.map(expression -> expression.span().text()),
            name.span()));
  }

  /** A {@code computed_field}, which only responses have. */
  private Optional<ApiField> computed(ModelClass one, FunctionDefinition function) {
    boolean isField =
        function.decorators().stream()
            .anyMatch(decorator -> decorator.span().text().startsWith("computed_field"));
    int at = function.span().text().indexOf(function.name());
    int start = function.span().start() + Math.max(0, at);
    return isField
        ? Optional.of(
            new ApiField(
                function.name(),
                false,
                Optional.empty(),
                Optional.empty(),
                one.module().file().span(start, start + function.name().length())))
        : Optional.empty();
  }

  private static boolean isField(PythonExpression value) {
    return value instanceof Call call && call.function().span().text().endsWith("Field");
  }

  /** {@code Field(...)} and {@code Field(description="...")}, which give no default. */
  private static boolean isBareField(PythonExpression value) {
    return isEllipsis(value)
        || (isField(value)
            && otherwise(value).isEmpty()
            && ((Call) value)
                .arguments().stream()
                    .filter(Argument.Keyword.class::isInstance)
                    .noneMatch(a -> ((Argument.Keyword) a).keyword().equals("default_factory")));
  }

  private static boolean isEllipsis(PythonExpression value) {
    return value.span().text().equals("...");
  }

  /** The default that an assignment gives; empty where it gives none. */
  private static Optional<PythonExpression> otherwise(PythonExpression value) {
    if (!isField(value)) {
      return Optional.of(value).filter(v -> !isEllipsis(v));
    }
    return ((Call) value)
        .arguments().stream()
            .filter(
                argument ->
                    argument instanceof Argument.Positional
                        || (argument instanceof Argument.Keyword keyword
                            && keyword.keyword().equals("default")))
            .map(Argument::value)
            .filter(v -> !isEllipsis(v))
            .findFirst();
  }
}
