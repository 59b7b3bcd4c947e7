package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.schema.UserType.DomainConstraint;
import dev.lockkeeper.schema.obligation.Obligation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Constraints that were never validated, and checks that were to become NOT NULL. */
final class UnfinishedConstraints {
  /** From then on a validated check spares SET NOT NULL its scan (release notes of 12). */
  private static final int PROOF_BY_CHECK = 12;

  private UnfinishedConstraints() {}

  static List<Obligation> of(Schema schema) {
    boolean takesProof =
        schema.target().dialect() == Dialect.POSTGRESQL
            && schema.target().isAtLeast(PROOF_BY_CHECK);
    return Stream.concat(
            schema.tables().stream()
                .filter(table -> !table.isTemporary())
                .flatMap(table -> ofTable(table, takesProof)),
            schema.objects().stream()
                .filter(UserType.class::isInstance)
                .map(UserType.class::cast)
                .flatMap(UnfinishedConstraints::ofDomain))
        .toList();
  }

  private static Stream<Obligation> ofTable(Table table, boolean takesProof) {
    return table.constraints().stream()
        .filter(c -> c.enforced() && c.parentId().isEmpty() && isAddedLater(c, table))
        .flatMap(
            constraint -> {
              Optional<Column> required =
                  constraint
                      .requiredColumn()
                      .filter(column -> takesProof)
                      .map(table::column)
                      .filter(column -> !column.notNull().holds());
              return required.isPresent()
                  ? Stream.of(nullable(required.get(), constraint, table))
                  : Stream.of(constraint)
                      .filter(UnfinishedConstraints::isNotValid)
                      .map(c -> notValid(c, table));
            });
  }

  /** Whether it was not created with its table, in which there was no row to check. */
  private static boolean isAddedLater(TableConstraint constraint, Table table) {
    return constraint.birth().isPresent()
        && table
            .birth()
            .filter(created -> created.span().contains(constraint.birth().get().span()))
            .isEmpty();
  }

  private static boolean isNotValid(TableConstraint constraint) {
    return constraint.validated().fails()
        || (constraint.validated().isUnknown() && constraint.definition().common().notValid());
  }

  private static Obligation notValid(TableConstraint constraint, Table table) {
    String name = Identifier.quoted(constraint.name());
    return new Obligation(
        Kind.NOT_VALID_CONSTRAINT,
        table.sql(),
        name,
        table.exists().and(constraint.exists()).and(constraint.validated().not()),
        constraint.birth().orElseThrow().span(),
        "%s on %s is NOT VALID: rows that stood before it were never checked"
            .formatted(name, table.sql()),
        List.of(validate(name, table)));
  }

  private static Obligation nullable(Column column, TableConstraint check, Table table) {
    String name = Identifier.quoted(column.name());
    String proof = Identifier.quoted(check.name());
    String alter = "ALTER TABLE " + table.sql();
    List<String> missing = new ArrayList<>();
    if (isNotValid(check)) {
      missing.add(validate(proof, table));
    }
    missing.add(alter + " ALTER COLUMN " + name + " SET NOT NULL");
    missing.add(alter + " DROP CONSTRAINT " + proof);
    return new Obligation(
        Kind.NULLABLE_COLUMN,
        table.sql(),
        name,
        table.exists().and(check.exists()).and(column.notNull().not()),
        check.birth().orElseThrow().span(),
        "%s.%s is nullable: only the check %s requires a value".formatted(table.sql(), name, proof),
        missing);
  }

  private static String validate(String constraint, Table table) {
    return "ALTER TABLE " + table.sql() + " VALIDATE CONSTRAINT " + constraint;
  }

  private static Stream<Obligation> ofDomain(UserType type) {
    return type.domain().stream()
        .flatMap(domain -> domain.constraints().stream())
        .filter(c -> c.definition().common().notValid() && !c.validated().holds())
        .map(constraint -> notValid(constraint, type));
  }

  private static Obligation notValid(DomainConstraint constraint, UserType domain) {
    String name = Identifier.quoted(constraint.name());
    Truth open = domain.exists().and(constraint.validated().not());
    return new Obligation(
        Kind.NOT_VALID_CONSTRAINT,
        domain.sql(),
        name,
        open,
        constraint.definition().span(),
        "%s of the domain %s is NOT VALID: values that stood before it were never checked"
            .formatted(name, domain.sql()),
        List.of("ALTER DOMAIN " + domain.sql() + " VALIDATE CONSTRAINT " + name));
  }
}
