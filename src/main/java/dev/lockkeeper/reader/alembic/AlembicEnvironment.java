package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.reader.python.PythonEvaluator;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonHost;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Member;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an env.py says when it calls {@code context.configure}.
 *
 * @param naming how its metadata names constraints; absent where the metadata stands in code that
 *     is not read
 * @param perMigration whether each revision has a transaction of its own: {@code
 *     transaction_per_migration}, or {@code transactional_ddl=False}, after which Alembic still
 *     opens one around each (alembic.runtime.migration, begin_transaction)
 * @param versionTable the table that remembers the revisions
 */
public record AlembicEnvironment(
    Optional<NamingConvention> naming, boolean perMigration, Optional<String> versionTable) {
  /** What Alembic does without an env.py that says otherwise. */
  public static final AlembicEnvironment USUAL =
      new AlembicEnvironment(Optional.of(NamingConvention.DEFAULT), false, Optional.empty());

  private static final Set<String> BASES =
      Set.of(
          "declarative_base",
          "DeclarativeBase",
          "DeclarativeBaseNoMeta",
          "MappedAsDataclass",
          "registry",
          "automap_base",
          "SQLModel",
          "SQLAlchemy");

  /** Reads an env.py; never fails for what stands in it. */
  public static AlembicEnvironment of(SourceFile file, PythonModules modules) {
    if (!(PythonParser.parse(file) instanceof PythonFile.Module module)) {
      return USUAL;
    }
    Host host = new Host();
    PythonEvaluator evaluator = PythonEvaluator.of(module, host, modules);
    for (String name : evaluator.globals()) {
      Optional<PythonValue> value = evaluator.global(name);
      if (host.online.isEmpty()
          && value.isPresent()
          && value.get() instanceof PythonValue.Function function
          && function.file() == file) {
        // What hands the function to an event loop or to another thread does not call it by name.
        evaluator.call(function, function.span());
      }
    }
    List<Invocation> calls = host.online.isEmpty() ? host.offline : host.online;
    if (calls.isEmpty()) {
      return new AlembicEnvironment(Optional.empty(), false, Optional.empty());
    }
    Optional<PythonValue> metadata = Optional.empty();
    boolean perMigration = false;
    Optional<String> versionTable = Optional.empty();
    boolean open = false;
    for (Invocation call : calls) {
      Arguments arguments = new Arguments(call);
      metadata = metadata.or(() -> arguments.value("target_metadata"));
      perMigration |= arguments.flag("transaction_per_migration").orElse(false);
      perMigration |= !arguments.flag("transactional_ddl").orElse(true);
      versionTable = versionTable.or(() -> arguments.text("version_table"));
      open |= call.open();
    }
    Optional<NamingConvention> naming =
        metadata.isPresent()
            ? host.naming(metadata.get(), 0)
            : open ? Optional.empty() : Optional.of(NamingConvention.DEFAULT);
    return new AlembicEnvironment(naming, perMigration, versionTable);
  }

  /** What a rule may ask of it. */
  public Set<ToolFact> facts() {
    Set<ToolFact> facts = EnumSet.noneOf(ToolFact.class);
    if (naming.isEmpty()) {
      facts.add(ToolFact.METADATA_UNREAD);
    } else if (naming.get().isInForce()) {
      facts.add(ToolFact.NAMING_CONVENTION);
    }
    if (!perMigration) {
      facts.add(ToolFact.SHARED_TRANSACTION);
    }
    return facts;
  }

  /** Gathers what env.py, and what it imports, says of the metadata. */
  private static final class Host implements PythonHost {
    private final List<Invocation> online = new ArrayList<>();
    private final List<Invocation> offline = new ArrayList<>();
    private final Map<String, PythonValue> conventions = new LinkedHashMap<>();

    @Override
    public PythonValue call(Invocation call, boolean conditional) {
      switch (call.path()) {
        case "alembic.context.configure", "builtins.context.configure" -> {
          boolean hasConnection =
              new Arguments(call).value(0, "connection").isPresent() || call.open();
          (hasConnection ? online : offline).add(call);
        }
        case "alembic.context.is_offline_mode" -> {
          return new PythonValue.Truth(call.span(), false);
        }
        default -> {}
      }
      return call;
    }

    @Override
    public void assigned(PythonValue owner, String attribute, PythonValue value) {
      if (attribute.equals("naming_convention")) {
        conventions.put(key(owner), value);
      }
    }

    private Optional<NamingConvention> naming(PythonValue metadata, int depth) {
      PythonValue assigned = conventions.get(key(metadata));
      if (assigned != null) {
        return NamingConvention.of(assigned);
      }
      if (metadata instanceof PythonValue.Items) {
        // Alembic asks the object that it was given for a convention, and a list has none.
        return Optional.of(NamingConvention.DEFAULT);
      }
      if (depth > 4) {
        return Optional.empty();
      }
      if (metadata instanceof Invocation call && Names.sqlalchemy(call).equals("MetaData")) {
        Optional<PythonValue> given = new Arguments(call).value("naming_convention");
        boolean said = given.isPresent() || !call.open();
        return said
            ? given.map(NamingConvention::of).orElseGet(() -> Optional.of(NamingConvention.DEFAULT))
            : Optional.empty();
      }
      if (metadata instanceof Member member && member.name().equals("metadata")) {
        return ofBase(member.owner(), depth);
      }
      return metadata instanceof PythonValue.Reference reference
              && reference.path().equals("sqlmodel.SQLModel.metadata")
          ? Optional.of(NamingConvention.DEFAULT)
          : Optional.empty();
    }

    /** The metadata of a declarative base: what it was given, else one of its own. */
    private Optional<NamingConvention> ofBase(PythonValue base, int depth) {
      if (base instanceof PythonValue.ClassObject known) {
        PythonValue own = known.attributes().get("metadata");
        return own != null ? naming(own, depth + 1) : ofBases(known, depth);
      }
      PythonValue maker = base;
      while (maker instanceof Invocation call
          && call.callee() instanceof Member member
          && Set.of("generate_base", "with_cls").contains(member.name())) {
        maker = member.owner();
      }
      boolean makesBase =
          maker instanceof Invocation call
              && BASES.contains(call.path().substring(call.path().lastIndexOf('.') + 1));
      if (!makesBase) {
        return Optional.empty();
      }
      Invocation call = (Invocation) maker;
      Optional<PythonValue> given = new Arguments(call).value("metadata");
      if (given.isEmpty() && call.open()) {
        return Optional.empty();
      }
      return given.isPresent()
          ? naming(given.get(), depth + 1)
          : Optional.of(NamingConvention.DEFAULT);
    }

    private Optional<NamingConvention> ofBases(PythonValue.ClassObject known, int depth) {
      for (PythonValue base : known.bases()) {
        if (base instanceof PythonValue.ClassObject) {
          continue;
        }
        if (base instanceof Invocation || base instanceof Member) {
          return ofBase(base, depth + 1);
        }
        String path = Names.path(base);
        if (!BASES.contains(path.substring(path.lastIndexOf('.') + 1))) {
          return Optional.empty();
        }
      }
      return Optional.of(NamingConvention.DEFAULT);
    }

    /** What tells a metadata from others: how it is reached, wherever that is written. */
    private static String key(PythonValue value) {
      if (value instanceof Member member) {
        return key(member.owner()) + "." + member.name();
      }
      if (value instanceof PythonValue.ClassObject known) {
        return known.name();
      }
      return value instanceof Invocation call ? key(call.callee()) + "()" : Names.path(value);
    }

    @Override
    public void unfollowed(Span span, String reason, boolean conditional) {}

    @Override
    public String definedIn(String name, List<String> modules) {
      return modules.get(modules.size() - 1);
    }

    @Override
    public PythonValue attribute(Member member) {
      return member;
    }

    @Override
    public PythonValue enter(PythonValue context) {
      return context;
    }

    @Override
    public void leave(PythonValue context) {}
  }
}
