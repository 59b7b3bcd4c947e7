package dev.lockkeeper.reader.models;

import dev.lockkeeper.model.ApiClass;
import dev.lockkeeper.model.Aspect;
import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.model.OutsideChange;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.reader.alembic.ModelColumn;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonStatement.ClassDefinition;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the models of a project: SQLAlchemy, SQLModel and Flask-SQLAlchemy. */
public final class ModelReader {
  private final Dialect dialect;
  private static final Pattern TELLING =
      Pattern.compile(
          "sqlalchemy|sqlmodel|pydantic|Column|Mapped|Base\\b|Model\\b|__table|Table\\(|create_all"
              + "|execute\\(");

  private final Modules modules;
  private final Linker linker;
  private final ModelClasses classes;
  private final TableOfClass.Finder tables = new TableOfClass.Finder();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<ModelClass, String> keys = new LinkedHashMap<>();
  private final List<ApiClass> apiClasses = new ArrayList<>();
  private final ReferencedTypes referencedTypes = new ReferencedTypes();
  private final List<Span> unreadTables = new ArrayList<>();

  private ModelReader(PythonModules finder, Dialect dialect) {
    this.dialect = dialect;
    this.modules = new Modules(finder);
    this.linker = new Linker(modules);
    this.classes = new ModelClasses(linker);
  }

  /** A table while classes add their columns. */
  private static final class Draft {
    final ObjectName name;
    final String mappedBy;
    final Span span;
    final Set<String> keys = new HashSet<>();
    final List<Declaration> columns = new ArrayList<>();
    boolean open;

    Draft(TableName table) {
      this.name = table.name();
      this.mappedBy = table.mappedBy();
      this.span = table.span();
    }
  }

  /**
   * Reads what some files declare, following what they import.
   *
   * @param files the files whose classes and tables are models, in the order of their paths
   * @param api the files whose classes say what requests and responses hold
   * @param finder finds the modules that they import
   * @param dialect the server that their tables are compared with
   */
  public static Models read(
      List<SourceFile> files, List<SourceFile> api, PythonModules finder, Dialect dialect) {
    ModelReader reader = new ModelReader(finder, dialect);
    List<SourceFile> telling = files.stream().filter(ModelReader::mayTell).toList();
    for (SourceFile file : telling) {
      reader.modules.of(file).ifPresent(reader::readTables);
    }
    for (SourceFile file : telling) {
      reader.modules.of(file).ifPresent(reader::readClasses);
    }
    for (SourceFile file : api.stream().filter(ModelReader::mayTell).toList()) {
      reader.modules.of(file).ifPresent(reader::readApi);
    }
    return reader.models();
  }

  /** Whether a file may say something of a table or of a request, told before it is parsed. */
  private static boolean mayTell(SourceFile file) {
    return TELLING.matcher(file.text()).find();
  }

  private void readTables(PythonModule module) {
    CoreTables core = new CoreTables(linker, module);
    module.calls().stream().flatMap(call -> core.table(call).stream()).forEach(this::add);
    unreadTables.addAll(core.unread());
  }

  private void add(CoreTables.CoreTable table) {
    Draft draft = drafts.computeIfAbsent(table.name().key(), k -> new Draft(table.name()));
    draft.columns.addAll(table.declarations());
    draft.keys.addAll(table.keys());
    draft.open |= table.open();
  }

  private void readClasses(PythonModule module) {
    for (ClassDefinition definition : module.classes()) {
      classes.of(module, definition).ifPresent(this::key);
    }
  }

  private void readApi(PythonModule module) {
    ApiClasses api = new ApiClasses(linker);
    for (ClassDefinition definition : module.classes()) {
      classes.of(module, definition).flatMap(api::of).ifPresent(apiClasses::add);
    }
  }

  /** The table of a class, which is read with its columns when it is first asked for. */
  private Optional<String> key(ModelClass model) {
    String known = keys.get(model);
    if (known != null) {
      return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }
    keys.put(model, "");
    Optional<String> key = read(model);
    key.ifPresent(k -> keys.put(model, k));
    return key;
  }

  private Optional<String> read(ModelClass model) {
    TableOfClass table = tables.of(model);
    if (table instanceof TableOfClass.Named named) {
      return Optional.of(addNamed(model, named));
    }
    if (table instanceof TableOfClass.Inherited inherited) {
      Optional<String> key = key(inherited.from());
      key.ifPresent(k -> addColumns(draft(k), model));
      return key;
    }
    if (table instanceof TableOfClass.Unknown) {
      unreadTables.add(model.nameSpan());
    }
    return Optional.empty();
  }

  private Draft draft(String key) {
    Draft draft = drafts.get(key);
    if (draft == null) {
      throw new IllegalStateException("no table " + key);
    }
    return draft;
  }

  private String addNamed(ModelClass model, TableOfClass.Named named) {
    TableArguments arguments = TableArguments.of(model, linker);
    TableName table =
        TableName.of(named.name(), arguments.schema(), model.name(), model.nameSpan());
    if (!arguments.schemaKnown()) {
      unreadTables.add(model.nameSpan());
    }
    Draft draft = drafts.computeIfAbsent(table.key(), k -> new Draft(table));
    draft.keys.addAll(arguments.keys());
    draft.open |= arguments.tricky() || !arguments.schemaKnown();
    addColumns(draft, model);
    return table.key();
  }

  private void addColumns(Draft draft, ModelClass model) {
    Declarations declarations = Declarations.of(linker, model, tables::isMapped);
    draft.columns.addAll(declarations.columns());
    draft.open |= declarations.open();
  }

  private Models models() {
    List<MappedTable> found = drafts.values().stream().map(this::table).toList();
    List<OutsideChange> outside =
        modules.all().stream().flatMap(module -> OutsideChanges.in(module).stream()).toList();
    return new Models(
        modules.files(), referencedTypes.resolved(found), unreadTables, apiClasses, outside);
  }

  private MappedTable table(Draft draft) {
    List<Invocation> keys =
        draft.columns.stream()
            .map(Declaration::column)
            .filter(column -> isKey(column, draft.keys))
            .toList();
    Map<String, MappedColumn> columns = new LinkedHashMap<>();
    boolean open = draft.open;
    for (Declaration declaration : draft.columns) {
      Invocation call = declaration.column();
      Optional<MappedColumn> column =
          ModelColumn.read(
                  declaration.attribute(),
                  call,
                  keys.contains(call),
                  keys.size() == 1,
                  declaration.place(),
                  dialect)
              .map(read -> withDoubts(read, declaration));
      open |= column.isEmpty();
      column.ifPresent(
          c -> {
            columns.putIfAbsent(c.name(), c);
            declaration.references().ifPresent(target -> referencedTypes.note(c, target));
          });
    }
    return new MappedTable(
        draft.name, draft.mappedBy, draft.span, List.copyOf(columns.values()), !open);
  }

  private static boolean isKey(Invocation column, Set<String> keys) {
    return ModelColumn.isKey(column)
        || Texts.known(column.positional().get(0)).filter(keys::contains).isPresent();
  }

  private static MappedColumn withDoubts(MappedColumn column, Declaration declaration) {
    Set<Aspect> unknown = EnumSet.noneOf(Aspect.class);
    unknown.addAll(column.unknown());
    if (!declaration.typeKnown()) {
      unknown.add(Aspect.TYPE);
      unknown.add(Aspect.LABELS);
    }
    if (!declaration.nullabilityKnown()) {
      unknown.add(Aspect.NULLABILITY);
    }
    return new MappedColumn(
        column.attribute(),
        column.definition(),
        column.labels(),
        column.comment(),
        column.filled(),
        unknown,
        column.span());
  }

  /**
   * The name of a table, and who maps it.
   *
   * @param span where it is declared
   */
  record TableName(ObjectName name, String mappedBy, Span span) {
    static TableName of(
        PythonValue name, Optional<PythonValue> schema, String mappedBy, Span span) {
      return new TableName(
          new ObjectName(
              schema.flatMap(s -> identifier(s, span)), identifier(name, span).orElseThrow()),
          mappedBy,
          span);
    }

    private static Optional<Identifier> identifier(PythonValue value, Span near) {
      Span place = value.span().file() == near.file() ? value.span() : near;
      return Texts.known(value).map(text -> new Identifier(text, text, place));
    }

    String key() {
      return name.schema().map(Identifier::value).orElse("") + "." + name.name().value();
    }
  }
}
