package dev.lockkeeper.model;

/** A side of a mapped column that its code may leave unknown. */
public enum Aspect {
  TYPE,
  NULLABILITY,
  DEFAULT,
  COMMENT,
  LABELS
}
