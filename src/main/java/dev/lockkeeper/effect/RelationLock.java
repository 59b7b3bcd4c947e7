package dev.lockkeeper.effect;

/**
 * The strongest lock that a statement takes on a relation that existed before it.
 *
 * @param relation which
 * @param mode the mode
 */
public record RelationLock(Relation relation, LockMode mode) {}
