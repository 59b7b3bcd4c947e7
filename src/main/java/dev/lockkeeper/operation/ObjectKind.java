package dev.lockkeeper.operation;

import java.util.Locale;

/** What sort of object a name stands for, in the words of CREATE and DROP. */
public enum ObjectKind {
  TABLE,
  VIEW,
  MATERIALIZED_VIEW,
  INDEX,
  SEQUENCE,
  TYPE,
  DOMAIN,
  SCHEMA,
  DATABASE,
  SYSTEM,
  TABLESPACE,
  EXTENSION,
  FUNCTION,
  PROCEDURE,
  ROUTINE,
  AGGREGATE,
  TRIGGER,
  EVENT_TRIGGER,
  POLICY,
  RULE,
  STATISTICS,
  PUBLICATION,
  SUBSCRIPTION,
  ROLE,
  USER,
  GROUP,
  COLLATION,
  CONVERSION,
  CAST,
  OPERATOR,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  ACCESS_METHOD,
  LANGUAGE,
  TRANSFORM,
  COLUMN,
  CONSTRAINT,
  DEFAULT_PRIVILEGES,
  FOREIGN_TABLE,
  FOREIGN_DATA_WRAPPER,
  SERVER,
  USER_MAPPING,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  LARGE_OBJECT,
  OWNED,
  EVENT,
  OTHER;

  /** As SQL writes it: {@code materialized view}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As kinds are written: {@code MaterializedView}. */
  public String camelCase() {
    return Operation.camelCase(name());
  }
}
