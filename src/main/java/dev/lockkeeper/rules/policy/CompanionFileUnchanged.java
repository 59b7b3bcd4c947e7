package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.ChangedFile;
import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleOptions;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that must move with a new migration, and do not. */
final class CompanionFileUnchanged implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    context.divergence().ifPresent(change -> check(change, context));
  }

  private static void check(Divergence change, HistoryContext context) {
    List<Migration> added =
        context.history().migrations().stream()
            .filter(migration -> change.adds(migration) && context.isAsked(migration))
            .toList();
    for (Migration migration : added) {
      List<String> unchanged =
          wanted(migration, context.options()).stream()
              .filter(glob -> change.files().stream().noneMatch(file -> isOf(file, glob)))
              .map(Glob::toString)
              .distinct()
              .toList();
      if (!unchanged.isEmpty()) {
        context.report(
            migration,
            Header.of(migration).place(),
            "%s %s not change with this migration"
                .formatted(English.list(unchanged), unchanged.size() == 1 ? "does" : "do"));
      }
    }
  }

  private static boolean isOf(ChangedFile file, Glob glob) {
    return file.how() != ChangedFile.How.DELETED && glob.matches(file.path());
  }

  private static List<Glob> wanted(Migration migration, RuleOptions options) {
    List<Operation> changes =
        migration.up().statements().stream()
            .flatMap(statement -> statement.operations().stream())
            .filter(CompanionFileUnchanged::changesSchema)
            .toList();
    List<Glob> wanted = new ArrayList<>();
    if (!changes.isEmpty()) {
      wanted.addAll(options.files("files"));
    }
    if (changes.stream().flatMap(CompanionFileUnchanged::columns).anyMatch(c -> isRequired(c))) {
      wanted.addAll(options.files("with-required-columns"));
    }
    if (changes.stream()
        .anyMatch(o -> table(o).filter(t -> options.names("tables", t)).isPresent())) {
      wanted.addAll(options.files("with-tables"));
    }
    return wanted;
  }

  private static boolean changesSchema(Operation operation) {
    return !(operation instanceof DataOperation)
        && !(operation instanceof SessionOperation)
        && !(operation instanceof Comment);
  }

  private static Stream<ColumnDefinition> columns(Operation operation) {
    if (operation instanceof TableOperation.CreateTable create) {
      return create.columns().stream();
    }
    return operation instanceof AddColumn add ? Stream.of(add.column()) : Stream.empty();
  }

  private static boolean isRequired(ColumnDefinition column) {
    return !column.nullable().orElse(true);
  }

  private static Optional<ObjectName> table(Operation operation) {
    if (operation instanceof AlterTableOperation alter) {
      return Optional.of(alter.table().table());
    }
    if (operation instanceof TableOperation.CreateTable create) {
      return Optional.of(create.table());
    }
    return operation instanceof TableOperation.DropTable drop
        ? Optional.of(drop.table())
        : Optional.empty();
  }
}
