/** What several packages' tests share. */
@org.jspecify.annotations.NullMarked
package dev.lockkeeper.testing;
