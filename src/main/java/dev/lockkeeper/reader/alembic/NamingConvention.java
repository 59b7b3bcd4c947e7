package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How SQLAlchemy names the constraints and indexes of a metadata that were given no name, or only a
 * part of one (SQLAlchemy manual, "Configuring Constraint Naming Conventions").
 *
 * @param templates by {@code ix}, {@code uq}, {@code ck}, {@code fk}, {@code pk}; empty for one
 *     that nobody can read
 */
record NamingConvention(Map<String, Optional<String>> templates) {
  /** What holds where no convention was set. */
  static final NamingConvention DEFAULT =
      new NamingConvention(Map.of("ix", Optional.of("ix_%(column_0_label)s")));

  private static final Map<String, String> KINDS =
      Map.of(
          "Index", "ix",
          "UniqueConstraint", "uq",
          "CheckConstraint", "ck",
          "ForeignKeyConstraint", "fk",
          "PrimaryKeyConstraint", "pk");

  private static final Map<String, String> DROPPED_KINDS =
      Map.of("check", "ck", "unique", "uq", "foreignkey", "fk", "primary", "pk");

  NamingConvention {
    templates = Map.copyOf(templates);
  }

  /**
   * What a {@code naming_convention} says; empty where it is no dict that can be read.
   *
   * @param value a dict of templates; an empty one, or None, leaves the default
   */
  static Optional<NamingConvention> of(PythonValue value) {
    if (value instanceof PythonValue.NoneValue) {
      return Optional.of(DEFAULT);
    }
    if (value instanceof Invocation call && call.path().endsWith("immutabledict")) {
      return call.argument(0, "").flatMap(NamingConvention::of);
    }
    if (!(value instanceof PythonValue.Mapping mapping)) {
      return Optional.empty();
    }
    Map<String, Optional<String>> templates = new LinkedHashMap<>();
    for (PythonValue.Mapping.Entry entry : mapping.entries()) {
      Optional<String> key = Arguments.known(entry.key()).or(() -> kind(entry.key()));
      if (key.isEmpty()) {
        return Optional.empty();
      }
      templates.put(key.get(), Arguments.known(entry.value()));
    }
    return Optional.of(templates.isEmpty() ? DEFAULT : new NamingConvention(templates));
  }

  private static Optional<String> kind(PythonValue key) {
    return Optional.ofNullable(KINDS.get(Names.sqlalchemy(key)));
  }

  /**
   * The name that {@code drop_constraint} drops: a part of one is completed, as it was when the
   * constraint was created.
   *
   * @param type {@code check}, {@code unique}, {@code foreignkey} or {@code primary}
   */
  PythonValue dropped(Optional<String> type, Optional<PythonValue> table, PythonValue name) {
    Optional<String> template =
        type.map(written -> DROPPED_KINDS.getOrDefault(written, ""))
            .flatMap(kind -> templates.getOrDefault(kind, Optional.empty()))
            .filter(written -> written.contains("%(constraint_name)s"));
    Optional<String> tableName = table.flatMap(Arguments::known);
    if (template.isEmpty()
        || Names.directive(name).equals("f")
        || !(name instanceof PythonValue.Text text)) {
      return name;
    }
    String filled =
        template
            .get()
            .replace("%(constraint_name)s", text.known().orElse("%("))
            .replace("%(table_name)s", tableName.orElse("%("));
    return filled.contains("%(")
        ? new PythonValue.Unknown(name.span(), "a naming convention completes the name")
        : GivenNames.shortened(PythonValue.Text.of(name.span(), filled));
  }

  /** Whether it names more than SQLAlchemy does by itself. */
  boolean isInForce() {
    return List.of("uq", "ck", "fk", "pk").stream().anyMatch(templates::containsKey);
  }
}
