package dev.lockkeeper.config;

/**
 * A report beside the main one.
 *
 * @param format its form
 * @param file where it goes
 */
public record NamedReport(ReportFormat format, NamedFile file) {}
