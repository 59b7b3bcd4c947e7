package dev.lockkeeper.suppress;

import dev.lockkeeper.migration.Direction;

/** A statement of one migration, by its body and its number there. */
record StatementKey(Direction direction, int number) {}
