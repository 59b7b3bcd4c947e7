package dev.lockkeeper.rule;

/**
 * One rule of the catalogue: the condition, the words and the recipe; everything else stands on its
 * page.
 *
 * <p>Stateless: one object judges every history, and knows nothing between two calls but what its
 * context tells it.
 */
public interface Rule {
  /** Says what the rule wants to be asked about. */
  void subscribe(Subscriptions on);
}
