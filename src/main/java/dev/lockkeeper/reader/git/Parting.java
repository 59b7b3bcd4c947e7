package dev.lockkeeper.reader.git;

import dev.lockkeeper.reader.git.Git.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the checked-out commit and another one parted.
 *
 * @param wayUp from the folder to the root of its working tree: {@code ../}; empty when it is that
 * @param tip the other commit
 * @param base the best commit that both stem from
 */
record Parting(String wayUp, String tip, String base) {
  private static final String REMOTE = "origin";
  private static final Pattern BRANCH = Pattern.compile("(?!HEAD\\b)[\\w][\\w./+-]*");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{7,64}");

  /** Whether the other branch has nothing new. */
  boolean isAhead() {
    return tip.equals(base);
  }

  /**
   * Asks git.
   *
   * @throws IOException when there is no git
   * @throws Refusal when there is no such place
   */
  static Parting of(String reference, Git git, boolean onGithub) throws IOException, Refusal {
    Answer answer =
        git.run(
            "rev-parse",
            "--is-shallow-repository",
            "--is-inside-work-tree",
            "--show-cdup",
            reference + "...HEAD");
    List<String> lines = new ArrayList<>(answer.text().lines().toList());
    if (lines.size() < 3 || !lines.get(1).equals("true")) {
      throw new Refusal(noRepository(answer));
    }
    boolean shallow = lines.get(0).equals("true");
    if (!answer.succeeded()) {
      throw new Refusal(noCommit(reference, git, shallow, onGithub));
    }
    Optional<String> base = lines.stream().skip(5).filter(line -> line.startsWith("^")).findFirst();
    if (base.isEmpty()) {
      throw new Refusal(noBase(shallow, onGithub));
    }
    // Of A...B it prints B, then A, then what both stem from.
    return new Parting(lines.get(2), lines.get(4), base.get().substring(1));
  }

  private static String noRepository(Answer answer) {
    Optional<String> owner =
        answer
            .err()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("git config --global --add safe.directory"))
            .findFirst();
    if (owner.isPresent()) {
      return "git does not trust a repository that belongs to somebody else; run: " + owner.get();
    }
    return "this folder is no git working tree; run it inside one, or name what changed with"
        + " --changed-files-from";
  }

  private static String noCommit(String reference, Git git, boolean shallow, boolean onGithub)
      throws IOException {
    if (!isCommit("HEAD", git)) {
      return "nothing was committed here yet; run: git commit";
    }
    String unshallow = shallow ? "--unshallow " : "";
    if (!BRANCH.matcher(reference).matches() || HASH.matcher(reference).matches()) {
      return "there is no such commit here; run: git fetch "
          + unshallow
          + REMOTE
          + workflow(onGithub || shallow);
    }
    boolean isRemote = reference.startsWith(REMOTE + "/");
    String branch = isRemote ? reference.substring(REMOTE.length() + 1) : reference;
    String remote = REMOTE + "/" + branch;
    if (!isRemote && isCommit(remote, git)) {
      return "there is no such commit here; did you mean --since " + remote + "?";
    }
    return "there is no such commit here; run: git fetch %s%s +refs/heads/%s:refs/remotes/%s%s%s"
        .formatted(
            unshallow,
            REMOTE,
            branch,
            remote,
            isRemote ? "" : ", then compare with " + remote,
            workflow(onGithub || shallow));
  }

  private static boolean isCommit(String name, Git git) throws IOException {
    return git.run("rev-parse", "--verify", "--quiet", name + "^{commit}").succeeded();
  }

  private static String noBase(boolean shallow, boolean onGithub) {
    return shallow
        ? "this shallow clone ends before the commit where both branches parted; run: git fetch"
            + " --unshallow "
            + REMOTE
            + workflow(true)
        : "it has no commit in common with HEAD; name a commit that HEAD stems from, such as one"
            + " of: git log"
            + workflow(onGithub);
  }

  private static String workflow(boolean told) {
    return told ? " (in a workflow of GitHub: actions/checkout with fetch-depth: 0)" : "";
  }
}
