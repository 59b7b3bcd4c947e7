package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.nio.file.Path;

/**
 * What values are read against.
 *
 * @param catalog the rules that there are
 * @param base the folder that relative paths start from where they are written
 * @param workingDirectory the folder that the run starts in
 */
public record Known(RuleCatalog catalog, Path base, Path workingDirectory) {}
