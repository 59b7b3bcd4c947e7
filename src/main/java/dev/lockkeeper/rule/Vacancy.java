package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Truth;
import java.util.List;
import java.util.Optional;

/**
 * Whether {@code IF EXISTS} finds nothing.
 *
 * <p>A history that has just begun holds nothing, which says little: its first migration is
 * believed only where it goes on to create what it drops, as a first schema does. A repeatable
 * migration finds what it created the last time.
 */
public final class Vacancy {
  private Vacancy() {}

  /**
   * Whether nothing has a name for certain.
   *
   * @param exists what the history says
   */
  public static boolean isSure(ObjectName name, Truth exists, RuleContext context) {
    return exists == Truth.NO
        && !context.migration().repeatable()
        && (!context.isFirstMigration() || isCreatedLater(name, context));
  }

  /** Likewise for what DROP names, whatever it is. */
  public static boolean isSure(DropObject drop, RuleContext context) {
    Truth exists =
        drop.name()
            .flatMap(name -> context.before().object(drop.object(), name))
            .map(SchemaObject::exists)
            .orElse(context.before().isHistoryComplete().not());
    return drop.ifExists() && drop.name().filter(name -> isSure(name, exists, context)).isPresent();
  }

  private static boolean isCreatedLater(ObjectName name, RuleContext context) {
    List<Statement> statements = context.migration().up().statements();
    return statements.subList(context.statement().number(), statements.size()).stream()
        .flatMap(statement -> statement.operations().stream())
        .flatMap(operation -> created(operation).stream())
        .anyMatch(created -> created.name().sameAs(name.name()));
  }

  private static Optional<ObjectName> created(Operation operation) {
    if (operation instanceof CreateTable create) {
      return Optional.of(create.table());
    }
    if (operation instanceof CreateTableAs create) {
      return Optional.of(create.table());
    }
    if (operation instanceof CreateView create) {
      return Optional.of(create.name());
    }
    if (operation instanceof CreateMaterializedView create) {
      return Optional.of(create.name());
    }
    if (operation instanceof CreateType create) {
      return Optional.of(create.name());
    }
    if (operation instanceof CreateDomain create) {
      return Optional.of(create.name());
    }
    if (operation instanceof CreateFunction create) {
      return Optional.of(create.name());
    }
    return operation instanceof CreateObject create ? create.name() : Optional.empty();
  }
}
