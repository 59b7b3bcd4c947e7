package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Directive.DeclaredColumn;
import dev.lockkeeper.migration.Directive.DeclaredEnum;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.schema.SchemaObject;
import java.util.Optional;

/**
 * A type that {@code create_table} creates for one of its columns.
 *
 * @param existing the type of that name that is there already, or may be: where it is, creating it
 *     fails
 * @param declared how the column declares it
 */
record EnumOfTable(Optional<SchemaObject> existing, Optional<DeclaredEnum> declared) {
  /** What a CREATE TYPE creates; empty where somebody wrote it. */
  static Optional<EnumOfTable> of(CreateType create, RuleContext context) {
    return context
        .directive()
        .filter(directive -> directive.name().equals("create_table"))
        .map(
            directive ->
                new EnumOfTable(
                    context
                        .before()
                        .occupant(ObjectKind.TYPE, create.name())
                        .filter(found -> !found.exists().fails()),
                    directive.columns().stream()
                        .map(DeclaredColumn::enumeration)
                        .flatMap(Optional::stream)
                        .filter(each -> each.span().equals(create.span()))
                        .findFirst()));
  }

  /** Whether it says {@code create_type=False} where nobody heeds it. */
  boolean isCreatedUnheeded() {
    return declared
        .filter(each -> !each.ofPostgresql())
        .flatMap(DeclaredEnum::createType)
        .filter(create -> !create)
        .isPresent();
  }
}
