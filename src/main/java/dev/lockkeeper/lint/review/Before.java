package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a migration's tables was there before it, under the names that it had then. */
final class Before {
  private static final Pattern WORD = Pattern.compile("\\W+");

  /** What a program fills in, in the forms of Python's, Java's and Go's drivers. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\{}|\\?|%s|%\\(|(?<![:\\w]):[A-Za-z_]|\\$\\d");

  private final Passage passage;
  private final Set<String> made = new HashSet<>();

  Before(Passage passage) {
    this.passage = passage;
    passage.up().stream().flatMap(ran -> ran.operations().stream()).forEach(this::note);
  }

  private void note(Operation operation) {
    if (operation instanceof AddColumn add) {
      made.add(add.column().name().value());
    } else if (operation instanceof RenameColumn rename) {
      made.add(rename.newName().value());
    } else if (operation instanceof CreateTable create) {
      made.add(create.table().name().value());
    } else if (operation instanceof CreateTableAs create) {
      made.add(create.table().name().value());
    } else if (operation instanceof RenameTable rename) {
      made.add(rename.newName().value());
    } else if (operation instanceof AddEnumValue add) {
      made.add(add.value());
    }
  }

  /** A table that a statement names, as it was; absent when it was not there. */
  Optional<Table> table(ObjectName name, Ran at) {
    if (at.exemptions().holdFor(name)) {
      return Optional.empty();
    }
    Optional<SchemaObject> then = passage.before().object(at.before().table(name).id());
    return then.isPresent()
        ? then.filter(Table.class::isInstance).map(Table.class::cast).filter(Before::isThere)
        : Optional.of(passage.before().table(name))
            .filter(unseen -> !made.contains(unseen.name()) && isThere(unseen));
  }

  private static boolean isThere(Table table) {
    return !table.exists().fails() && !table.sql().contains("{}");
  }

  /** Whether a table had columns of these names then; those never seen are believed. */
  boolean has(Table then, Collection<String> columns) {
    return columns.stream()
        .allMatch(c -> !made.contains(c) && !c.contains("{}") && !then.column(c).exists().fails());
  }

  /** Whether an expression means something then: the migration makes nothing that it mentions. */
  boolean canAsk(Expression expression) {
    return !PARAMETER.matcher(expression.text()).find()
        && WORD.splitAsStream(expression.text()).noneMatch(made::contains);
  }

  /** The first step before one that writes a table, or may. */
  Optional<Ran> writer(Table then, Ran before) {
    List<Ran> earlier =
        passage.up().stream().filter(ran -> ran.number() < before.number()).toList();
    return Writes.first(earlier, then);
  }
}
