package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonStatement.ClassDefinition;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.ClassObject;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Reference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The classes of a project's modules, with what they inherit. */
final class ModelClasses {
  private static final int DEEPEST = 40;

  /** Calls that make a base class. */
  private static final Set<String> BASE_MAKERS = Set.of("declarative_base", "generate_base");

  private static final Set<String> DECLARATIVE =
      Set.of("DeclarativeBase", "DeclarativeBaseNoMeta", "Base");

  /** Classes of libraries that add no column. */
  private static final Set<String> WITHOUT_COLUMNS =
      Set.of(
          "builtins.object",
          "sqlalchemy.ext.asyncio.AsyncAttrs",
          "sqlalchemy.orm.MappedAsDataclass",
          "flask_login.UserMixin",
          "flask_login.mixins.UserMixin",
          "pydantic.BaseModel");

  private static final Set<String> MODULES_WITHOUT_COLUMNS =
      Set.of("abc", "typing", "typing_extensions", "enum", "dataclasses", "collections");

  private final Linker linker;
  private final IdentityHashMap<ClassDefinition, ModelClass> known = new IdentityHashMap<>();

  ModelClasses(Linker linker) {
    this.linker = linker;
  }

  /** A class of a module. */
  Optional<ModelClass> of(PythonModule module, ClassDefinition definition) {
    return module.value(definition.name()) instanceof ClassObject value
        ? linker.place(value).map(place -> of(place, 0))
        : Optional.empty();
  }

  /** The class that a value is. */
  Optional<ModelClass> of(ClassObject value) {
    return linker.place(value).map(place -> of(place, 0));
  }

  private ModelClass of(Linker.ClassPlace place, int depth) {
    ModelClass before = known.get(place.definition());
    if (before != null) {
      return before;
    }
    List<ModelClass> bases = new ArrayList<>();
    List<String> libraries = new ArrayList<>();
    Optional<PythonValue> metadata = Optional.empty();
    boolean open = depth > DEEPEST;
    for (Argument argument : place.definition().bases()) {
      if (!(argument instanceof Argument.Positional) || open) {
        open |= !(argument instanceof Argument.Keyword);
        continue;
      }
      PythonValue base = linker.link(place.module(), base(place.module(), argument.value()));
      Optional<Linker.ClassPlace> own =
          base instanceof ClassObject object ? linker.place(object) : Optional.empty();
      if (own.isPresent() && !own.get().value().span().equals(place.value().span())) {
        bases.add(of(own.get(), depth + 1));
      } else if (library(base).isPresent()) {
        libraries.add(library(base).get());
        metadata = metadata.or(() -> metadata(place.module(), base));
      } else {
        open = true;
      }
    }
    ModelClass made = new ModelClass(place, bases, libraries, metadata, open);
    known.put(place.definition(), made);
    return made;
  }

  /** A base, without the parameters of a generic one. */
  private static PythonValue base(PythonModule module, PythonExpression expression) {
    return module.value(
        expression instanceof PythonExpression.Subscript generic ? generic.value() : expression);
  }

  private static Optional<String> library(PythonValue base) {
    if (base instanceof Reference reference) {
      return Optional.of(reference.path());
    }
    if (!(base instanceof Invocation call)) {
      return Optional.empty();
    }
    String path = call.callee() instanceof PythonValue.Member member ? member.name() : call.path();
    String maker = path.substring(path.lastIndexOf('.') + 1);
    return BASE_MAKERS.contains(maker)
        ? Optional.of("sqlalchemy.orm.DeclarativeBase")
        : Optional.empty();
  }

  /** What {@code declarative_base(metadata=...)}, or Flask-SQLAlchemy's {@code db}, was given. */
  private Optional<PythonValue> metadata(PythonModule module, PythonValue base) {
    return base instanceof Invocation call
        ? call.argument("metadata").map(value -> linker.link(module, value))
        : Optional.empty();
  }

  /** A class and all that it inherits from, nearest first. */
  static List<ModelClass> lineage(ModelClass start) {
    return lineage(start, inherited -> true);
  }

  /** Likewise, those of its ancestors left out, and what only they lead to, that are not wanted. */
  static List<ModelClass> lineage(ModelClass start, Predicate<ModelClass> wanted) {
    Set<ModelClass> all = new LinkedHashSet<>();
    collect(start, wanted, all);
    return List.copyOf(all);
  }

  private static void collect(ModelClass one, Predicate<ModelClass> wanted, Set<ModelClass> all) {
    if (all.add(one)) {
      one.bases().stream().filter(wanted).forEach(base -> collect(base, wanted, all));
    }
  }

  /** Whether a class is declarative: it inherits from a base that maps its subclasses. */
  static boolean isDeclarative(ModelClass one) {
    return lineage(one).stream()
        .flatMap(c -> c.libraries().stream())
        .anyMatch(path -> isDeclarativeBase(path) || path.equals(Linker.FLASK_MODEL));
  }

  static boolean isDeclarativeBase(String path) {
    return path.startsWith("sqlalchemy.") && DECLARATIVE.contains(lastOf(path));
  }

  static boolean isFlask(ModelClass one) {
    return inherits(one, Linker.FLASK_MODEL);
  }

  static boolean isSqlModel(ModelClass one) {
    return lineage(one).stream()
        .flatMap(c -> c.libraries().stream())
        .anyMatch(path -> path.startsWith("sqlmodel.") && lastOf(path).equals("SQLModel"));
  }

  private static boolean inherits(ModelClass one, String library) {
    return lineage(one).stream().anyMatch(c -> c.libraries().contains(library));
  }

  /** Whether a class may add columns that nobody knows. */
  static boolean mayAddColumns(ModelClass one) {
    return one.open() || one.libraries().stream().anyMatch(ModelClasses::mayHaveColumns);
  }

  private static boolean mayHaveColumns(String path) {
    String module = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    return !WITHOUT_COLUMNS.contains(path)
        && !MODULES_WITHOUT_COLUMNS.contains(module)
        && !isDeclarativeBase(path)
        && !path.equals(Linker.FLASK_MODEL)
        && !path.startsWith("sqlmodel.");
  }

  static String lastOf(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
