package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.reader.python.CallArguments;
import dev.lockkeeper.reader.python.PythonBuiltins;
import dev.lockkeeper.reader.python.PythonHost;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a revision's calls do: Alembic's directives, statements on its connection, and all else. */
final class AlembicHost implements PythonHost {
  /** Python's own modules, and others' for work without a database. */
  private static final Set<String> STANDARD_LIBRARY =
      Set.of(
          "__future__",
          "abc",
          "aiohttp",
          "ast",
          "base64",
          "bcrypt",
          "binascii",
          "bisect",
          "boto3",
          "builtins",
          "calendar",
          "collections",
          "contextlib",
          "copy",
          "csv",
          "dataclasses",
          "datetime",
          "decimal",
          "decouple",
          "dotenv",
          "enum",
          "fractions",
          "functools",
          "glob",
          "gzip",
          "hashlib",
          "hmac",
          "html",
          "httpx",
          "importlib",
          "inspect",
          "io",
          "itertools",
          "json",
          "logging",
          "math",
          "numbers",
          "operator",
          "os",
          "passlib",
          "pathlib",
          "pickle",
          "pkgutil",
          "platform",
          "pprint",
          "random",
          "re",
          "requests",
          "secrets",
          "shutil",
          "slugify",
          "socket",
          "string",
          "struct",
          "subprocess",
          "sys",
          "tempfile",
          "textwrap",
          "threading",
          "time",
          "traceback",
          "types",
          "typing",
          "typing_extensions",
          "unicodedata",
          "urllib",
          "uuid",
          "warnings",
          "zlib",
          "zoneinfo",
          "pytz",
          "dateutil",
          "tqdm",
          "structlog",
          "loguru",
          "yaml");

  private static final Map<String, String> USUAL_IMPORTS =
      Map.of(
          "op", "alembic.op",
          "context", "alembic.context",
          "sa", "sqlalchemy",
          "sqlalchemy", "sqlalchemy",
          "postgresql", "sqlalchemy.dialects.postgresql");

  /** Functions that run Python which stands in a text. */
  private static final Set<String> RUNNING_TEXT = Set.of("builtins.eval", "builtins.exec");

  private static final Set<String> EXECUTING =
      Set.of("execute", "exec_driver_sql", "scalar", "scalars", "executemany");

  private static final Set<String> ORM_WRITING =
      Set.of(
          "add",
          "add_all",
          "merge",
          "delete",
          "bulk_save_objects",
          "bulk_insert_mappings",
          "bulk_update_mappings");

  /** Methods of a row's own lists, which change the row. */
  private static final Set<String> CHANGING =
      Set.of("append", "extend", "insert", "remove", "add", "discard", "clear", "update");

  /** What writes changed objects, which nothing else says. */
  private static final Set<String> ORM_FLUSHING = Set.of("commit", "flush");

  private static final Set<String> BATCH_DIRECTIVES_BY_NAME =
      Set.of(
          "create_index",
          "drop_index",
          "create_foreign_key",
          "create_unique_constraint",
          "create_primary_key",
          "create_check_constraint",
          "create_exclude_constraint",
          "drop_constraint");

  private final Dialect dialect;
  private final NamingConvention naming;
  private final PythonModules modules;
  private Recorder recorder;
  private final Map<Invocation, TableCopy> copies = new LinkedHashMap<>();
  private boolean recording;
  private boolean valueTaken = true;
  private boolean objectsChanged;
  private boolean sessionWrote;

  AlembicHost(Dialect dialect, AlembicEnvironment environment, PythonModules modules) {
    this.modules = modules;
    this.dialect = dialect;
    this.naming = environment.naming().orElse(NamingConvention.DEFAULT);
    this.recorder = new Recorder(dialect, naming);
  }

  /** Starts a function: what follows is recorded there. */
  Recorder begin() {
    recorder = new Recorder(dialect, naming);
    recording = true;
    objectsChanged = false;
    sessionWrote = false;
    return recorder;
  }

  @Override
  public PythonValue statement(Invocation call, boolean conditional) {
    valueTaken = false;
    PythonValue value = call(call, conditional);
    valueTaken = true;
    return value;
  }

  @Override
  public PythonValue call(Invocation call, boolean conditional) {
    if (!recording) {
      return call;
    }
    if (call.path().equals("alembic.context.is_offline_mode")) {
      // What runs is judged, not what --sql prints.
      return new PythonValue.Truth(call.span(), false);
    }
    String directive = Names.directive(call);
    if (!directive.isEmpty()) {
      return directive(directive, call, conditional);
    }
    if (call.callee() instanceof PythonValue.Member member) {
      return method(member, call, conditional);
    }
    foreign(call, conditional);
    return call;
  }

  @Override
  public void unfollowed(Span span, String reason, boolean conditional) {
    if (recording) {
      recorder.opaque(span, reason, Optional.empty(), conditional);
    }
  }

  @Override
  public String definedIn(String name, List<String> modules) {
    return modules.contains("alembic.op") && Directives.knows(name)
        ? "alembic.op"
        : modules.get(modules.size() - 1);
  }

  /** Snippets leave out the imports that every revision has. */
  @Override
  public Optional<String> unbound(String name) {
    return Optional.ofNullable(USUAL_IMPORTS.get(name));
  }

  private PythonValue directive(String directive, Invocation call, boolean conditional) {
    switch (directive) {
      case "inline_literal" -> {
        return call.argument(0, "value").orElse(call);
      }
      case "f", "get_bind", "get_context" -> {
        return call;
      }
      case "batch_alter_table" -> recorder.directive(directive, call, conditional, () -> {});
      case "execute" -> execute(call, call.argument(0, "sqltext"), conditional);
      case "invoke" -> invoke(call, conditional);
      default ->
          recorder.directive(
              directive, call, conditional, () -> writeDirective(directive, call, conditional));
    }
    return call;
  }

  private void writeDirective(String directive, Invocation call, boolean conditional) {
    List<SqlText> entity = Entities.statements(directive, call);
    entity.forEach(statement -> recorder.directive(statement, conditional));
    if (entity.isEmpty() && !new Directives(recorder).write(directive, call, conditional)) {
      String reason =
          Directives.knows(directive)
              ? "what op." + directive + " does is not known"
              : Entities.knows(directive)
                  ? "what op." + directive + " sends is not known: its entity is not"
                  : "what op." + directive + " sends is not known: it is no directive of Alembic";
      recorder.opaque(call.span(), reason, Optional.empty(), conditional);
    }
  }

  @Override
  public Optional<CallArguments> callsBack(Invocation call) {
    boolean async = Names.directive(call).equals("run_async");
    boolean sync =
        call.callee() instanceof PythonValue.Member member
            && member.name().equals("run_sync")
            && Names.root(member.owner()).startsWith("alembic.");
    if (call.positional().isEmpty() || (!async && !sync)) {
      return Optional.empty();
    }
    List<PythonValue> positional = new ArrayList<>(call.positional());
    PythonValue bind = new PythonValue.Reference(call.span(), "alembic.op.get_bind");
    positional.set(0, new Invocation(call.span(), bind, List.of(), Map.of(), false));
    return Optional.of(new CallArguments(positional, call.named(), call.open()));
  }

  private void invoke(Invocation call, boolean conditional) {
    Optional<PythonValue> operation = call.argument(0, "operation");
    Optional<String> directive = operation.flatMap(InvokedOperation::directive);
    if (directive.isPresent() && operation.get() instanceof Invocation known) {
      directive(directive.get(), InvokedOperation.call(known, call), conditional);
    } else {
      String reason = "what the operation sends is not known: it is none of Alembic's";
      recorder.opaque(call.span(), reason, Optional.empty(), conditional);
    }
  }

  private PythonValue method(PythonValue.Member member, Invocation call, boolean conditional) {
    PythonValue owner = member.owner();
    String name = member.name();
    if (Names.directive(owner).equals("batch_alter_table") && owner instanceof Invocation batch) {
      return batchDirective(name, call, batch, conditional);
    }
    Optional<EnumType> type = EnumType.of(owner);
    if (type.isPresent() && (name.equals("create") || name.equals("drop"))) {
      enumStatement(type.get(), name, call, conditional);
      return call;
    }
    if (EXECUTING.contains(name) && isConnection(owner) && !call.positional().isEmpty()) {
      execute(call, Optional.of(call.positional().get(0)), conditional);
      return call;
    }
    if (isSession(owner)) {
      session(name, call, conditional);
      return call;
    }
    objectsChanged |=
        CHANGING.contains(name)
            && owner instanceof PythonValue.Member
            && Names.root(owner).isEmpty();
    if (createsByMetadata(name, call)) {
      Optional<SchemaItem> item = SchemaItem.of(owner);
      Optional<SqlText> sequence = CoreStatements.ofSequence(owner, name, call.span(), dialect);
      if (sequence.isPresent()) {
        recorder.directive(sequence.get(), conditional);
      } else if (item.isPresent()) {
        item(item.get(), name, call, conditional);
      } else {
        metadata(name, call, conditional);
      }
    }
    return call;
  }

  private static boolean isSession(PythonValue owner) {
    return Names.root(owner).startsWith("sqlalchemy.orm.");
  }

  /** What the ORM sends: INSERTs of known models, their queries, and what nobody can know. */
  private void session(String name, Invocation call, boolean conditional) {
    boolean query = name.equals("update") || name.equals("delete");
    Optional<SqlText> known = query ? CoreStatements.ofQuery(call, dialect) : Optional.empty();
    if (known.isPresent()) {
      recorder.directive(known.get(), conditional);
    } else if (query || ORM_WRITING.contains(name)) {
      write(name, call, conditional);
    } else if (ORM_FLUSHING.contains(name)) {
      flush(call.span(), conditional);
    }
  }

  private void write(String name, Invocation call, boolean conditional) {
    Optional<PythonValue> first = call.positional().stream().findFirst();
    List<PythonValue> objects =
        name.equals("add") || name.equals("merge")
            ? first.stream().toList()
            : name.equals("add_all") || name.equals("bulk_save_objects")
                ? first.flatMap(Arguments::items).orElse(List.of())
                : List.of();
    Optional<SqlText> mapped = CoreStatements.ofMappings(name, call, dialect);
    if (mapped.isPresent()) {
      recorder.directive(mapped.get(), conditional);
      return;
    }
    List<Optional<SqlText>> inserts =
        objects.stream()
            .map(object -> CoreStatements.ofObject(object, call.span(), dialect))
            .toList();
    if (!name.equals("merge")
        && !inserts.isEmpty()
        && inserts.stream().allMatch(Optional::isPresent)) {
      inserts.forEach(insert -> recorder.directive(insert.get(), conditional));
    } else {
      sessionWrote = true;
      String reason = "what the session writes is not known";
      recorder.opaque(call.span(), reason, Optional.empty(), conditional);
    }
  }

  /** A commit writes the objects that were changed, if any were. */
  private void flush(Span span, boolean conditional) {
    if (objectsChanged && !sessionWrote) {
      sessionWrote = true;
      String reason = "what the session writes is not known";
      recorder.opaque(span, reason, Optional.empty(), conditional);
    }
  }

  /** An attribute of a row's object, perhaps: a session that commits later writes it. */
  @Override
  public void assigned(PythonValue owner, String attribute, PythonValue value) {
    objectsChanged |= recording;
  }

  /** {@code metadata.create_all(connection)}: what the project's models say, all at once. */
  private static boolean createsByMetadata(String name, Invocation call) {
    return Set.of("create", "drop", "create_all", "drop_all").contains(name)
        && passesConnection(call);
  }

  /** {@code table.create(connection)} or {@code index.drop(connection)}. */
  private void item(SchemaItem item, String verb, Invocation call, boolean conditional) {
    boolean looksFirst =
        new Arguments(call)
            .value(1, "checkfirst")
            .filter(first -> !(first instanceof PythonValue.Truth truth) || truth.value())
            .isPresent();
    boolean maybe = conditional || looksFirst;
    new Directives(recorder).write(item.directive(verb), item.call(verb, call), maybe);
    if (verb.equals("drop") && dialect == Dialect.POSTGRESQL) {
      for (EnumType type : item.enums()) {
        SqlText sql = recorder.sql(call.span(), type.span());
        type.drop(sql);
        recorder.directive(sql, maybe);
      }
    }
  }

  private void metadata(String name, Invocation call, boolean conditional) {
    String reason = "what " + name + "() finds in the metadata is not known";
    recorder.opaque(call.span(), reason, Optional.empty(), conditional);
  }

  /**
   * Whether a value is a connection or a session: it stems from Alembic or the ORM, or is unknown.
   */
  private static boolean isConnection(PythonValue value) {
    String root = Names.root(value);
    return root.startsWith("alembic.") || root.startsWith("sqlalchemy.orm.") || root.isEmpty();
  }

  private static boolean passesConnection(Invocation call) {
    List<PythonValue> all = new ArrayList<>(call.positional());
    all.addAll(call.named().values());
    return all.stream().anyMatch(value -> Names.root(value).startsWith("alembic."));
  }

  /**
   * A function of another module: one of the project may do anything with the connection. Classes,
   * which is to say types and models, only build values.
   */
  private void foreign(Invocation call, boolean conditional) {
    String path = call.path();
    String module = path.indexOf('.') > 0 ? path.substring(0, path.indexOf('.')) : path;
    String name = path.substring(path.lastIndexOf('.') + 1);
    String builtin = "builtins.";
    boolean unbound = path.startsWith(builtin) && !PythonBuiltins.knows(path.split("\\.", 3)[1]);
    objectsChanged |= path.equals("builtins.setattr");
    boolean harmless =
        path.isEmpty()
            || path.startsWith("sqlalchemy.")
            || path.startsWith("alembic.")
            || (STANDARD_LIBRARY.contains(module) && !RUNNING_TEXT.contains(path) && !unbound)
            || computesElsewhere(path, call)
            || path.contains(".__table__.")
            || name.isEmpty()
            || Character.isUpperCase(name.charAt(0));
    if (createsByMetadata(name, call)) {
      metadata(name, call, conditional);
    } else if (!harmless || (!isPython(path) && passesConnection(call))) {
      String called = path.startsWith(builtin) ? path.substring(builtin.length()) : path;
      String why =
          unbound
              ? ": " + called.split("\\.", 2)[0] + " is not defined here"
              : path.startsWith(builtin) ? "" : ": it stands in another file";
      String reason = "what " + called + "() does is not known" + why;
      recorder.opaque(call.span(), reason, Optional.empty(), conditional);
    }
  }

  /** A value that an installed library computes, without the connection. */
  private boolean computesElsewhere(String path, Invocation call) {
    return valueTaken
        && !path.startsWith("builtins.")
        && !call.open()
        && !modules.ofProject(path)
        && !passesConnection(call);
  }

  /** Whether a function is SQLAlchemy's, or one of Python's own that only looks at what it gets. */
  private static boolean isPython(String path) {
    return path.startsWith("sqlalchemy.")
        || (path.startsWith("builtins.") && !RUNNING_TEXT.contains(path));
  }

  private void execute(Invocation call, Optional<PythonValue> given, boolean conditional) {
    Span span = call.span();
    if (given.isEmpty()) {
      recorder.opaque(span, "it executes nothing that is known", Optional.empty(), conditional);
      return;
    }
    PythonValue value = given.get();
    Optional<SchemaItem> item = SchemaItem.constructed(value);
    if (item.isPresent() && value instanceof Invocation construct) {
      String verb = Names.sqlalchemy(value).startsWith("Create") ? "create" : "drop";
      Invocation made =
          new Invocation(span, construct.callee(), List.of(), construct.named(), construct.open());
      new Directives(recorder)
          .writeAlone(item.get().directive(verb), item.get().call(verb, made), conditional);
      return;
    }
    Optional<TextView> text =
        value instanceof PythonValue.Text plain
            ? Optional.of(SqlClauses.unescaped(plain.view()))
            : SqlClauses.text(value);
    Optional<PythonValue> parameters = call.argument(1, "parameters");
    Optional<SqlText> core = CoreStatements.of(value, span, dialect, parameters);
    if (text.isPresent() && !isUnknown(text.get())) {
      recorder.text(text.get(), conditional);
    } else if (core.isPresent()) {
      recorder.directive(core.get(), conditional);
    } else {
      String reason =
          value instanceof PythonValue.Unknown unknown
              ? "its text is not known: " + unknown.reason()
              : "its text is not known before it runs";
      recorder.opaque(span, reason, Optional.empty(), conditional);
    }
  }

  private static boolean isUnknown(TextView view) {
    return view.text().strip().length() == 1 && view.hasHoles();
  }

  private void enumStatement(EnumType type, String verb, Invocation call, boolean conditional) {
    if (dialect != Dialect.POSTGRESQL) {
      return;
    }
    SqlText sql = recorder.sql(call.span());
    if (verb.equals("create")) {
      type.create(sql);
    } else {
      type.drop(sql);
    }
    recorder.directive(sql, conditional || type.looksFirst(new Arguments(call)));
  }

  /** A directive of a batch, as the one of {@code op} that names the table. */
  private PythonValue batchDirective(
      String name, Invocation call, Invocation batch, boolean conditional) {
    if (name.equals("f")) {
      PythonValue.Reference f =
          new PythonValue.Reference(call.callee().span(), "alembic.op." + name);
      return new Invocation(call.span(), f, call.positional(), call.named(), call.open());
    }
    if (name.equals("execute")) {
      execute(call, call.argument(0, "sqltext"), conditional);
      return call;
    }
    copies.computeIfAbsent(batch, TableCopy::of).add(name, call, conditional);
    Optional<PythonValue> table = batch.argument(0, "table_name");
    Optional<PythonValue> schema = batch.argument(1, "schema");
    List<PythonValue> positional = new ArrayList<>(call.positional());
    Map<String, PythonValue> named = new LinkedHashMap<>(call.named());
    boolean foreignKey = name.equals("create_foreign_key");
    PythonValue tableAtCall =
        table.isPresent()
            ? moved(table.get(), call.span())
            : new PythonValue.Unknown(call.span(), "the batch names no table");
    if (BATCH_DIRECTIVES_BY_NAME.contains(name) && !positional.isEmpty()) {
      positional.add(1, tableAtCall);
    } else if (BATCH_DIRECTIVES_BY_NAME.contains(name)) {
      named.put(foreignKey ? "source_table" : "table_name", tableAtCall);
    } else {
      positional.add(0, tableAtCall);
    }
    schema.ifPresent(
        value ->
            named.putIfAbsent(foreignKey ? "source_schema" : "schema", moved(value, call.span())));
    named.remove("insert_before");
    named.remove("insert_after");
    Invocation whole = new Invocation(call.span(), call.callee(), positional, named, call.open());
    recorder.deferred(
        batch,
        () ->
            recorder.directive(
                name, whole, conditional, () -> writeBatch(name, whole, conditional)));
    return call;
  }

  private void writeBatch(String name, Invocation call, boolean conditional) {
    if (!new Directives(recorder).write(name, call, conditional)) {
      String reason = "what " + name + "() of a batch does is not known";
      recorder.opaque(call.span(), reason, Optional.empty(), conditional);
    }
  }

  /** A batch's table stands in another call: in a directive it is placed at the directive. */
  private static PythonValue moved(PythonValue value, Span place) {
    return value.placed(place);
  }

  @Override
  public PythonValue attribute(PythonValue.Member member) {
    if (member.name().equals("as_sql") && Names.directive(member.owner()).equals("get_context")) {
      return new PythonValue.Truth(member.span(), false);
    }
    boolean ofDialect =
        member.owner() instanceof PythonValue.Member owner
            && (owner.name().equals("dialect") || owner.name().equals("engine"));
    if (Set.of("name", "key").contains(member.name())
        && Names.sqlalchemy(member.owner()).equals("Column")
        && member.owner() instanceof Invocation column) {
      return column.argument(0, "name").orElse(member);
    }
    if (member.name().equals("name") && ofDialect && Names.root(member).startsWith("alembic.")) {
      String name = dialect == Dialect.MARIADB ? Dialect.MYSQL.id() : dialect.id();
      return new PythonValue.Text(
          member.span(),
          TextView.builder(member.span().file()).decoded(member.span(), name).build());
    }
    return member;
  }

  @Override
  public PythonValue enter(PythonValue context) {
    if (isAutocommit(context)) {
      recorder.enterAutocommit();
    } else if (isBatch(context)) {
      recorder.enterBatch(context);
    }
    return context;
  }

  @Override
  public void leave(PythonValue context) {
    if (isAutocommit(context)) {
      recorder.leaveAutocommit();
    } else if (isBatch(context)) {
      leaveBatch((Invocation) context);
    } else if (isSession(context)) {
      flush(context.span(), false);
    }
  }

  /** A batch that copies its table sends the copy; where it is not known, what it changes. */
  private void leaveBatch(Invocation batch) {
    TableCopy copy = copies.getOrDefault(batch, TableCopy.of(batch));
    copies.remove(batch);
    boolean copied = copy.copies(dialect) && copy.isReadable();
    if (copied) {
      recorder.replaceBatch();
    } else if (new Arguments(batch).text("recreate").filter("always"::equals).isPresent()) {
      String reason = "the table is copied, dropped and renamed (recreate=\"always\")";
      Optional<List<ObjectName>> touches =
          batch.argument(1, "schema").isPresent()
              ? Optional.empty()
              : batch
                  .argument(0, "table_name")
                  .flatMap(Arguments::known)
                  .map(name -> new Identifier(name, name, batch.span()))
                  .map(name -> List.of(ObjectName.of(name)));
      recorder.opaque(batch.span(), reason, touches, false);
    }
    recorder.leaveBatch();
    if (copied) {
      copy.write(new Directives(recorder), recorder);
    }
  }

  private static boolean isAutocommit(PythonValue context) {
    return context instanceof Invocation call
        && call.callee() instanceof PythonValue.Member member
        && member.name().equals("autocommit_block");
  }

  private static boolean isBatch(PythonValue context) {
    return Names.directive(context).equals("batch_alter_table");
  }
}
