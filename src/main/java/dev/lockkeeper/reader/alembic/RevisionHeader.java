package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Docstring;
import dev.lockkeeper.migration.Migration.Revision;
import dev.lockkeeper.reader.python.PythonEvaluator;
import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables and the docstring with which a revision names itself and its parents. */
final class RevisionHeader {
  private static final Pattern CREATE_DATE =
      Pattern.compile("(?mi)^[ \\t]*Create Date[ \\t]*:[ \\t]*(\\S.*?)[ \\t]*$");

  /** What Alembic reads of a revision, and fails without (alembic.script.base, Script). */
  private static final List<String> REQUIRED = List.of("down_revision", "revision");

  private static final List<String> READ =
      List.of("branch_labels", "depends_on", "down_revision", "revision");

  /** A file without {@code revision} is known by such a name, as the first Alembic wrote them. */
  private static final Pattern LEGACY_NAME = Pattern.compile("[a-f0-9]+");

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?m)^(revision|down_revision)[ \\t]*(?::[^=\\r\\n]*)?=[ \\t]*([^\\r\\n(]*|\\([^)]*\\))");

  private static final Pattern TEXT = Pattern.compile("\"([^\"\\r\\n]+)\"|'([^'\\r\\n]+)'");

  private final PythonFile.Module module;
  private final Map<String, Span> values = new HashMap<>();

  private RevisionHeader(PythonFile.Module module) {
    this.module = module;
  }

  static RevisionHeader of(PythonFile.Module module) {
    RevisionHeader header = new RevisionHeader(module);
    for (PythonStatement statement : module.body()) {
      if (statement instanceof PythonStatement.Assign assign) {
        assign.targets().forEach(target -> header.note(target, assign.value()));
      } else if (statement instanceof PythonStatement.AnnotatedAssign assign) {
        assign.value().ifPresent(value -> header.note(assign.target(), value));
      }
    }
    return header;
  }

  private void note(PythonExpression target, PythonExpression value) {
    if (target instanceof PythonExpression.Name name) {
      values.put(name.id(), value.span());
    }
  }

  /** Whether the file names a revision or a parent. */
  boolean isWritten() {
    return values.containsKey("revision") || values.containsKey("down_revision");
  }

  /** Where the revision's own value stands; the start of the file when it is absent. */
  Span idSpan() {
    return values.getOrDefault("revision", module.file().span(0, 0));
  }

  Revision read(PythonEvaluator evaluator) {
    Optional<String> id = texts(evaluator, "revision").stream().findFirst();
    Optional<Docstring> docstring =
        AlembicReader.docstring(module.body()).map(text -> new Docstring(text.view(), text.span()));
    List<String> missing =
        evaluator.stopped().isPresent()
            ? List.of()
            : REQUIRED.stream().filter(name -> evaluator.global(name).isEmpty()).toList();
    boolean isNamedByFile =
        missing.contains("revision") && LEGACY_NAME.matcher(stem(module.file())).matches();
    return new Revision(
        isNamedByFile ? Optional.of(stem(module.file())) : id,
        texts(evaluator, "down_revision"),
        values.getOrDefault("down_revision", idSpan()),
        texts(evaluator, "depends_on"),
        texts(evaluator, "branch_labels"),
        docstring,
        docstring.flatMap(text -> createDate(text.text().text())),
        missing.stream().filter(name -> !isNamedByFile || !name.equals("revision")).toList(),
        READ.stream().filter(name -> isUnknown(evaluator, name)).toList());
  }

  private static boolean isUnknown(PythonEvaluator evaluator, String name) {
    Optional<PythonValue> value = evaluator.global(name);
    if (value.isPresent() && value.get() instanceof PythonValue.Items items) {
      return items.items().stream().anyMatch(item -> Arguments.known(item).isEmpty());
    }
    boolean isNothing = value.filter(PythonValue.NoneValue.class::isInstance).isPresent();
    return !isNothing
        && value.flatMap(Arguments::known).isEmpty()
        && (value.isPresent() || evaluator.stopped().isPresent());
  }

  /**
   * What the text of a file that is no Python says of its place among the revisions; empty where it
   * says nothing.
   */
  static Optional<Revision> ofText(SourceFile file) {
    Map<String, List<String>> found = new HashMap<>();
    Map<String, Span> places = new HashMap<>();
    Matcher assignment = ASSIGNMENT.matcher(file.text());
    while (assignment.find()) {
      List<String> texts = new ArrayList<>();
      Matcher text = TEXT.matcher(assignment.group(2));
      while (text.find()) {
        texts.add(text.group(1) == null ? text.group(2) : text.group(1));
      }
      if (found.putIfAbsent(assignment.group(1), texts) == null) {
        places.put(assignment.group(1), file.span(assignment.start(2), assignment.end(2)));
      }
    }
    Optional<String> id = found.getOrDefault("revision", List.of()).stream().findFirst();
    Span start = file.span(0, 0);
    return id.map(
        known ->
            new Revision(
                Optional.of(known),
                found.getOrDefault("down_revision", List.of()),
                places.getOrDefault("down_revision", places.getOrDefault("revision", start)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                found.containsKey("down_revision") ? List.of() : List.of("down_revision")));
  }

  private static Optional<String> createDate(String docstring) {
    Matcher matcher = CREATE_DATE.matcher(docstring);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A string, or the strings of a list or tuple; none for None. */
  private static List<String> texts(PythonEvaluator evaluator, String name) {
    List<String> texts = new ArrayList<>();
    Optional<PythonValue> value = evaluator.global(name);
    if (value.isPresent() && value.get() instanceof PythonValue.Items items) {
      items.items().forEach(item -> Arguments.known(item).ifPresent(texts::add));
    } else {
      value.flatMap(Arguments::known).ifPresent(texts::add);
    }
    return texts;
  }

  /** The file's name without its folder and ending. */
  static String stem(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
