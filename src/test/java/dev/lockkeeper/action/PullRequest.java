package dev.lockkeeper.action;

import dev.lockkeeper.testing.ScratchRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Workspaces as actions/checkout leaves them for the runs of a repository's workflows. */
final class PullRequest {
  private PullRequest() {}

  /**
   * The merge of a branch into main, checked out without a branch; the others under {@code origin}.
   *
   * @param depth how many commits are fetched; 0 for all of all branches
   */
  static Path merged(ScratchRepository origin, String branch, Path workspace, int depth) {
    origin.git("checkout", "-q", "--detach", "main");
    origin.git("merge", "-q", "--no-ff", "-m", "merge", branch);
    origin.git("update-ref", "refs/pull/1/merge", "HEAD");
    ScratchRepository clone = ScratchRepository.in(workspace);
    clone.git("remote", "add", "origin", origin.root().toUri().toString());
    List<String> fetch = new ArrayList<>(List.of("fetch", "-q", "--no-tags"));
    if (depth > 0) {
      fetch.addAll(List.of("--depth=" + depth, "origin"));
    } else {
      fetch.addAll(List.of("origin", "+refs/heads/*:refs/remotes/origin/*"));
    }
    fetch.add("+refs/pull/1/merge:refs/remotes/pull/1/merge");
    clone.git(fetch.toArray(String[]::new));
    clone.git("checkout", "-q", "--force", "refs/remotes/pull/1/merge");
    return workspace;
  }
}
