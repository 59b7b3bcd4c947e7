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
    return new Revision(
        id,
        texts(evaluator, "down_revision"),
        values.getOrDefault("down_revision", idSpan()),
        texts(evaluator, "depends_on"),
        texts(evaluator, "branch_labels"),
        docstring,
        docstring.flatMap(text -> createDate(text.text().text())));
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
